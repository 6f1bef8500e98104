package voiceplayground.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the faults that a person asks for.
final class FaultWords {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    /// Longer waits are asked for by mistake, and an idle connection is closed after ten minutes.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Duration delay = Duration.ZERO;
    private Duration jitter = Duration.ZERO;
    private Duration stall = Duration.ZERO;
    private Optional<Integer> stallAfter = Optional.empty();
    private Optional<Integer> cutAfter = Optional.empty();
    private Optional<Integer> status = Optional.empty();
    private Optional<Integer> errorAfter = Optional.empty();
    private boolean noEnd;
    private Optional<String> answer = Optional.empty();
    private Optional<Integer> retryAfter = Optional.empty();
    private Optional<String> errorShape = Optional.empty();
    private boolean closes;

    FaultWords(List<String> words) {
        for (String word : words) {
            read(word.strip());
        }
    }

    SandboxFault fault() {
        return new SandboxFault(
                delay,
                jitter,
                stallAfter,
                stall,
                cutAfter,
                status,
                errorAfter,
                noEnd,
                answer,
                retryAfter,
                errorShape,
                closes);
    }

    private void read(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String value = equals < 0 ? "" : word.substring(equals + 1);
        switch (name) {
            case "delay" -> delay = duration(word, value, "delay=2s");
            case "jitter" -> jitter = duration(word, value, "jitter=200ms");
            case "stall" -> {
                int colon = value.indexOf(':');
                String example = "stall=5:3s, that is 3 s after 5 events";
                stallAfter =
                        Optional.of(count(word, value.substring(0, Math.max(0, colon)), example));
                stall = duration(word, value.substring(colon + 1), example);
            }
            case "cut" ->
                    cutAfter = Optional.of(count(word, value, "cut=10, that is after 10 events"));
            case "status" -> {
                int number = count(word, value, "status=500");
                if (number < 400 || number > 599) {
                    throw wrong(word, "status=500; an error status is 400 to 599");
                }
                status = Optional.of(number);
            }
            case "error" ->
                    errorAfter = Optional.of(count(word, value, "error=4, that is after 4 events"));
            case "no-end" -> noEnd = bare(word, equals);
            case "close" -> closes = bare(word, equals);
            case "answer" ->
                    answer = Optional.of(name(word, value, CannedAnswer.values(), "answer"));
            case "error-shape" ->
                    errorShape =
                            Optional.of(
                                    name(word, value, SocketErrorShape.values(), "error-shape"));
            case "retry-after" ->
                    retryAfter =
                            Optional.of(
                                    value.equals("none")
                                            ? -1
                                            : count(word, value, "retry-after=3 or =none"));
            default ->
                    throw wrong(
                            word,
                            "delay=2s, jitter=200ms, stall=5:3s, cut=10, status=500, error=4,"
                                    + " no-end, answer=bad-voice, retry-after=3,"
                                    + " error-shape=nested or close");
        }
    }

    private static Duration duration(String word, String value, String example) {
        var match = DURATION.matcher(value);
        if (!match.matches()) {
            throw wrong(word, example);
        }
        double number = Double.parseDouble(match.group(1));
        var duration =
                Duration.ofMillis(Math.round(match.group(2).equals("s") ? number * 1000 : number));
        if (duration.compareTo(LONGEST) > 0) {
            throw wrong(word, example + "; the longest wait is 300s");
        }
        return duration;
    }

    private static int count(String word, String value, String example) {
        if (!COUNT.matcher(value).matches()) {
            throw wrong(word, example);
        }
        return Integer.parseInt(value);
    }

    private static boolean bare(String word, int equals) {
        if (equals >= 0) {
            throw wrong(word, word.substring(0, equals) + ", without a value");
        }
        return true;
    }

    private static String name(String word, String value, Enum<?>[] known, String field) {
        List<String> names =
                Arrays.stream(known)
                        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
        if (!names.contains(value)) {
            throw wrong(word, field + "=NAME, NAME being " + String.join(", ", names));
        }
        return value;
    }

    private static IllegalArgumentException wrong(String word, String example) {
        return new IllegalArgumentException(
                "\"" + word + "\" is not a fault. Write for example " + example + ".");
    }
}
