package voiceplayground.testkit;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One plausible example of every failure there is, made from the sealed hierarchy itself.
public final class EveryFailure {
    private EveryFailure() {}

    /// One of each permitted type; two where a fact may be absent.
    public static List<SpeechFailure> all() {
        return Arrays.stream(SpeechFailure.class.getPermittedSubclasses())
                .<SpeechFailure>mapMulti((type, sink) -> {
                    SpeechFailure full = make(type, true);
                    SpeechFailure bare = make(type, false);
                    sink.accept(full);
                    if (!bare.equals(full)) {
                        sink.accept(bare);
                    }
                })
                .toList();
    }

    private static SpeechFailure make(Class<?> type, boolean full) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts).map(p -> value(p, full)).toArray();
        try {
            return (SpeechFailure) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private static Object value(RecordComponent part, boolean full) {
        Class<?> type = part.getType();
        if (type == String.class) {
            return switch (part.getName()) {
                case "host" -> "api.smallest.ai";
                case "url", "location" -> "https://example.org/speech";
                case "environment" -> "Smallest AI";
                case "contentType" -> "text/html";
                case "path" -> "takes/17/audio.wav";
                default -> "connection reset";
            };
        }
        if (type == int.class) {
            return 418;
        }
        if (type == long.class) {
            return 1_048_576L;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(10);
        }
        if (type == ServerWords.class) {
            return full
                    ? new ServerWords("Try later", Optional.empty(), Optional.of("r-17"))
                    : ServerWords.NONE;
        }
        if (type == SpeechFailure.Wait.class) {
            return SpeechFailure.Wait.RESPONSE;
        }
        if (type == Optional.class) {
            if (!full) {
                return Optional.empty();
            }
            return part.getGenericType().getTypeName().contains("Duration")
                    ? Optional.of(Duration.ofSeconds(3))
                    : Optional.of("lightning_v3.1");
        }
        throw new AssertionError("no example for " + part);
    }
}
