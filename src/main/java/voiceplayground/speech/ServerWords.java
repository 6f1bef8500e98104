package voiceplayground.speech;

import java.util.Optional;

/// What a server said about a refused request.
///
/// @param message its human sentence, may be empty; at most 2 KB, no control characters, keys
///   masked
/// @param field the wire name of the request field it names
/// @param requestId the id to quote to the vendor's support
public record ServerWords(String message, Optional<String> field, Optional<String> requestId) {
    /// No words at all.
    public static final ServerWords NONE = new ServerWords("", Optional.empty(), Optional.empty());

    /// Words alone.
    public static ServerWords of(String message) {
        return new ServerWords(message, Optional.empty(), Optional.empty());
    }
}
