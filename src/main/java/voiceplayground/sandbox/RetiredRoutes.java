package voiceplayground.sandbox;

import java.util.Optional;
import java.util.regex.Pattern;

/// The documented routes that the vendor has retired, and what each is replaced by.
///
/// `POST /waves/v1/lightning-v3.1/stream` is none of them here: the sandbox still speaks it, so
/// that what a customer once sent can be heard. Sources: the documents of the routes and the
/// changes of 2026-05-19 and 2026-07-16.
final class RetiredRoutes {
    private static final Pattern SPEECH =
            Pattern.compile(
                    "(?:/waves|/api)(?:/api)?/v1/lightning(?:-v3\\.1|-v2|-large)?"
                            + "/(get_speech|get_speech/stream|get_speech_long_text|stream)");
    private static final Pattern STREAMING = Pattern.compile("/waves/v1/streaming-tts/stream");
    private static final Pattern CLONES =
            Pattern.compile(
                    "/waves/v1/(?:lightning-large(?:/add_voice|/get_cloned_voices)?"
                            + "|prof-voice-cloning(?:/.*)?)");

    private RetiredRoutes() {}

    /// @param path of a request, whatever its method
    /// @return the route to use instead; empty for a path that was never retired
    static Optional<String> replacementOf(String path) {
        var speech = SPEECH.matcher(path);
        if (speech.matches()) {
            return Optional.of(
                    speech.group(1).endsWith("stream")
                            ? SandboxHandler.LIVE
                            : SandboxHandler.ONE_ANSWER);
        }
        if (STREAMING.matcher(path).matches()) {
            return Optional.of(SandboxHandler.LIVE);
        }
        return CLONES.matcher(path).matches()
                ? Optional.of("/waves/v1/voice-cloning")
                : Optional.empty();
    }
}
