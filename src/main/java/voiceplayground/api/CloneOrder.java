package voiceplayground.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a clone is to be made of.
///
/// @param name 1 to 500 characters
/// @param file a recording of 5 to 15 s, at most [#MAX_FILE_BYTES]
/// @param description may be empty, and is left out then; so are the next three
/// @param language a code as in requests
/// @param model in the spelling of voices: `lightning-v3.1`, `lightning-v3.1-pro`
public record CloneOrder(
        String name,
        Path file,
        String description,
        String accent,
        List<String> tags,
        String language,
        String model) {
    /// The vendor's limit of a file.
    public static final long MAX_FILE_BYTES = 5L << 20;

    /// The vendor's limit of a name.
    public static final int MAX_NAME = 500;

    /// The models that clone.
    public static final List<String> MODELS = List.of("lightning-v3.1", "lightning-v3.1-pro");

    private static final Map<String, String> TYPES =
            Map.of(
                    "mp3", "audio/mpeg",
                    "wav", "audio/wav",
                    "webm", "audio/webm",
                    "mp4", "audio/mp4",
                    "m4a", "audio/mp4");

    public CloneOrder {
        tags = List.copyOf(tags);
    }

    /// The media type that a file is sent as, by its ending; empty where the vendor takes none.
    public static Optional<String> mediaType(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending));
    }

    /// The endings of files that the vendor takes.
    public static List<String> endings() {
        return TYPES.keySet().stream().sorted().toList();
    }
}
