package voiceplayground.speech;

import java.util.List;
import java.util.Optional;

/// A server that can be asked: its name, address and key.
///
/// @param id names it in files and in the key store; never shown
/// @param name shown to people
/// @param kind decides which key it may be given
/// @param baseUrl scheme, host and port, without a trailing slash, e.g. `https://api.smallest.ai`
/// @param key sent as `Authorization: Bearer`
/// @param headers sent with every request, unless the request has one of that name
/// @param requestsAtOnce how many it may be asked at a time; empty as for all others
/// @param plainHttpHost the one host beside loopback that the person allowed to be asked over plain
///   `http`, as [java.net.URI] would write it in lower case; another host is not
/// @param note the person's own words about it
public record Environment(
        String id,
        String name,
        Kind kind,
        String baseUrl,
        Optional<ApiKey> key,
        List<Header> headers,
        Optional<Integer> requestsAtOnce,
        Optional<String> plainHttpHost,
        String note) {
    /// Base address of the official service.
    public static final String OFFICIAL_BASE_URL = "https://api.smallest.ai";

    /// Id of the official service.
    public static final String OFFICIAL_ID = "official";

    /// Id of the offline voice.
    public static final String SANDBOX_ID = "sandbox";

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

    public Environment {
        headers = List.copyOf(headers);
    }

    /// An environment that is nothing but a name, an address and perhaps a key.
    public Environment(String name, Kind kind, String baseUrl, Optional<ApiKey> key) {
        this(
                switch (kind) {
                    case OFFICIAL -> OFFICIAL_ID;
                    case SANDBOX -> SANDBOX_ID;
                    case CUSTOM -> baseUrl;
                },
                name,
                kind,
                baseUrl,
                key,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /// The official service with a key, or without one yet.
    public static Environment official(Optional<ApiKey> key) {
        return new Environment("Smallest AI", Kind.OFFICIAL, OFFICIAL_BASE_URL, key);
    }

    /// The same server with another key, or with none.
    public Environment withKey(Optional<ApiKey> other) {
        return new Environment(
                id, name, kind, baseUrl, other, headers, requestsAtOnce, plainHttpHost, note);
    }

    /// The same server with what a person may set of any: headers, requests at once, note.
    public Environment withSettingsOf(Environment other) {
        return new Environment(
                id,
                name,
                kind,
                baseUrl,
                key,
                other.headers,
                other.requestsAtOnce,
                plainHttpHost,
                other.note);
    }

    /// The same server under another name, address and note.
    public Environment named(String otherName, String otherUrl, String otherNote) {
        return new Environment(
                id,
                otherName,
                kind,
                otherUrl,
                key,
                headers,
                requestsAtOnce,
                plainHttpHost,
                otherNote);
    }

    /// The same server with other headers.
    public Environment withHeaders(List<Header> others) {
        return new Environment(
                id, name, kind, baseUrl, key, others, requestsAtOnce, plainHttpHost, note);
    }

    /// The same server with another number of requests at a time.
    public Environment withRequestsAtOnce(Optional<Integer> most) {
        return new Environment(id, name, kind, baseUrl, key, headers, most, plainHttpHost, note);
    }

    /// The same server with another host that plain `http` is allowed to.
    public Environment withPlainHttpHost(Optional<String> host) {
        return new Environment(id, name, kind, baseUrl, key, headers, requestsAtOnce, host, note);
    }
}
