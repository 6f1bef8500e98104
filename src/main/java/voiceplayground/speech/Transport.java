package voiceplayground.speech;

import java.util.Arrays;
import java.util.Optional;

/// A way to ask the server for speech.
///
/// Source: the vendor's OpenAPI and AsyncAPI documents of `/waves/v1/tts` and `/waves/v1/tts/live`.
public enum Transport {
    /// Server-sent events: sound while it is made.
    SSE("sse", "/waves/v1/tts/live"),
    /// One answer that is the sound.
    HTTP("http", "/waves/v1/tts"),
    /// A socket: sound while it is made, with the times of its words.
    WEBSOCKET("websocket", "/waves/v1/tts/live"),
    /// The server-sent events of before 2026-07-14; the vendor has retired them.
    LEGACY_SSE("legacy-sse", "/waves/v1/lightning-v3.1/stream");

    private final String wireName;
    private final String path;

    Transport(String wireName, String path) {
        this.wireName = wireName;
        this.path = path;
    }

    /// Its name on the command line and in `take.json`.
    public String wireName() {
        return wireName;
    }

    /// Where it is asked for, below the base address.
    public String path() {
        return path;
    }

    /// The transport of a name.
    public static Optional<Transport> of(String wireName) {
        return Arrays.stream(values()).filter(t -> t.wireName.equals(wireName)).findFirst();
    }
}
