package voiceplayground.ui.compose;

import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Looks over what is typed beside the known fields: other members, address, headers.
final class DeliveryChecks {
    /// A path below the base address, perhaps with a query (RFC 3986, without escapes being read).
    private static final Pattern PATH =
            Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*(\\?[\\x21-\\x7e&&[^#]]*)?");

    private final Texts texts;

    DeliveryChecks(Texts texts) {
        this.texts = texts;
    }

    List<Problem> check(FormState state) {
        var found = new ArrayList<Problem>();
        switch (TypedJson.of(state.others())) {
            case TypedJson.Found(var struct) -> {
                List<String> known = OtherMembers.known(struct);
                if (!known.isEmpty()) {
                    error(
                            found,
                            Problem.OTHERS,
                            "compose.check.others.known",
                            String.join(", ", known));
                }
            }
            case TypedJson.NoObject _ -> error(found, Problem.OTHERS, "compose.check.no-object");
            case TypedJson.NoJson(String reason) ->
                    error(found, Problem.OTHERS, "compose.check.no-json", reason);
        }
        String path = state.path().strip();
        if (!path.isEmpty() && !PATH.matcher(path).matches()) {
            error(found, Problem.PATH, "compose.check.path");
        } else if (!path.isEmpty() && !Choices.PATHS.contains(path)) {
            found.add(
                    new Problem(
                            Problem.PATH,
                            Problem.Weight.WARNING,
                            texts.get("compose.check.path.unknown")));
        }
        var lines = HeaderLines.of(state.headers());
        if (!lines.broken().isEmpty()) {
            error(found, Problem.HEADERS, "compose.check.header", lines.broken().getFirst());
        } else if (!lines.reserved().isEmpty()) {
            error(
                    found,
                    Problem.HEADERS,
                    "compose.check.header.reserved",
                    lines.reserved().getFirst());
        }
        return found;
    }

    private void error(List<Problem> found, String at, String key, Object... arguments) {
        found.add(new Problem(at, Problem.Weight.ERROR, texts.get(key, arguments)));
    }
}
