package voiceplayground.speech;

import java.util.Optional;

/// A server that can be asked: its name, address and key.
///
/// @param name shown to people
/// @param kind decides which key it may be given
/// @param baseUrl scheme, host and port, without a trailing slash, e.g. `https://api.smallest.ai`
/// @param key sent as `Authorization: Bearer`
public record Environment(String name, Kind kind, String baseUrl, Optional<ApiKey> key) {
    /// Base address of the official service.
    public static final String OFFICIAL_BASE_URL = "https://api.smallest.ai";

    /// Whose server it is.
    public enum Kind {
        /// The vendor's.
        OFFICIAL,
        /// The offline voice inside this program; it gets a random key of its own, never a
        /// person's.
        SANDBOX,
        /// Another one, e.g. set by `VOICE_PLAYGROUND_BASE_URL`.
        CUSTOM
    }

    /// The official service with a key, or without one yet.
    public static Environment official(Optional<ApiKey> key) {
        return new Environment("Smallest AI", Kind.OFFICIAL, OFFICIAL_BASE_URL, key);
    }
}
