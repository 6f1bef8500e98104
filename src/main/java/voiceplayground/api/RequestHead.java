package voiceplayground.api;

import okhttp3.Headers;
import okhttp3.HttpUrl;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.Header;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The head of a request as it goes out: its address, its request line and every header line in the
/// order of the wire, the key masked. What is shown and what is sent are made of this one list.
///
/// HTTP/1.1's spelling, which every socket and every server in clear gets. Over HTTP/2 the same is
/// sent as pseudo headers (`:method`, `:path`, `:authority`, `:scheme`) and names in small letters,
/// without `Connection`. Immutable; nothing is sent or looked up to make one. Thread: any.
public final class RequestHead {
    /// Stands for what differs with each socket.
    private static final String RANDOM = "…";

    /// Headers that this program, OkHttp or the connection decides about.
    ///
    /// Source: RFC 9110, sections 7.6.1 and 8; RFC 6455, section 11.3.
    private static final Set<String> OWN =
            Set.of(
                    "accept-encoding",
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-type",
                    "expect",
                    "host",
                    "http2-settings",
                    "keep-alive",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private static final List<String> KEY_LIKE =
            List.of("authorization", "cookie", "api-key", "apikey", "api_key", "token", "secret");

    private final HttpUrl url;
    private final boolean isSocket;
    private final List<Header> given;
    private final List<Header> added;

    private RequestHead(HttpUrl url, boolean isSocket, List<Header> given, List<Header> added) {
        this.url = url;
        this.isSocket = isSocket;
        this.given = List.copyOf(given);
        this.added = List.copyOf(added);
    }

    /// The head of a request.
    ///
    /// @throws SpeechException [SpeechFailure.NoKey], [SpeechFailure.BadHeader],
    ///   [SpeechFailure.BadAddress] or [SpeechFailure.InsecureAddress], where it is not sent at all
    public static RequestHead of(Environment environment, SpeechRequest request)
            throws SpeechException {
        var clean = new CleanText(environment.key());
        var delivery = request.delivery();
        if (clean.hasKeyIn(delivery.path())) {
            throw new SpeechException(
                    new SpeechFailure.BadAddress(environment.name(), "a key in the address"));
        }
        var url = Endpoint.below(Endpoint.base(environment), delivery.path());
        boolean isSocket = delivery.transport() == Transport.WEBSOCKET;
        var given = new ArrayList<Header>(ownHeaders(delivery.transport()));
        for (var header : all(environment, delivery.headers(), clean)) {
            if (replacesOurs(header.name())) {
                given.removeIf(ours -> ours.name().equalsIgnoreCase(header.name()));
            }
            given.add(header);
        }
        var key = keyOf(environment);
        key.ifPresent(k -> given.add(new Header(Outgoing.AUTHORIZATION, "Bearer " + k)));
        int length = isSocket ? 0 : request.bodyBytes().length;
        return new RequestHead(url, isSocket, given, addedHeaders(url, isSocket, length));
    }

    /// Whether a header belongs to the connection, so that no request can carry one of its own.
    ///
    /// @param name in any case
    public static boolean isReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWN.contains(lower)
                || lower.startsWith("proxy-")
                || lower.startsWith("sec-websocket-");
    }

    /// The whole address; a socket's begins with `ws` or `wss`.
    public String address() {
        String address = url.toString();
        return isSocket ? "ws" + address.substring("http".length()) : address;
    }

    /// The request line, then one line a header: `Name: value`.
    public List<String> lines() {
        String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
        String target = (isSocket ? "GET " : "POST ") + url.encodedPath() + query;
        return Stream.concat(
                        Stream.of(target + " HTTP/1.1"),
                        Stream.concat(given.stream(), added.stream())
                                .map(header -> header.name() + ": " + header.value()))
                .toList();
    }

    /// Where it goes.
    HttpUrl url() {
        return url;
    }

    /// The headers that OkHttp is given, in their order; it sends the rest of [#lines] by itself.
    /// The key and the socket's random value are masked in it.
    List<Header> given() {
        return given;
    }

    /// Before a person's own headers. Compression would only hold small events back.
    private static List<Header> ownHeaders(Transport transport) {
        var encoding = new Header("Accept-Encoding", "identity");
        var agent = new Header("User-Agent", WavesSpeechClient.USER_AGENT);
        return switch (transport) {
            case SSE, LEGACY_SSE ->
                    List.of(new Header("Accept", "text/event-stream"), encoding, agent);
            case HTTP -> List.of(new Header("Accept", "audio/wav"), encoding, agent);
            case WEBSOCKET ->
                    List.of(
                            encoding,
                            agent,
                            new Header("Upgrade", "websocket"),
                            new Header("Connection", "Upgrade"),
                            new Header(Outgoing.SOCKET_KEY, RANDOM),
                            new Header("Sec-WebSocket-Version", "13"));
        };
    }

    /// What OkHttp 5 sends behind them by itself.
    private static List<Header> addedHeaders(HttpUrl url, boolean isSocket, int length) {
        var host = new Header("Host", Endpoint.authority(url));
        return isSocket
                ? List.of(host)
                : List.of(
                        new Header("Content-Type", OneShotBody.JSON.toString()),
                        new Header("Content-Length", Integer.toString(length)),
                        host,
                        new Header("Connection", "Keep-Alive"));
    }

    /// A request's own headers behind those of its environment, of which a request may have its
    /// own.
    ///
    /// @throws SpeechException [SpeechFailure.BadHeader]
    static List<Header> all(Environment environment, List<Header> own, CleanText clean)
            throws SpeechException {
        var all = new ArrayList<Header>();
        for (var standing : environment.headers()) {
            if (own.stream().noneMatch(h -> h.name().equalsIgnoreCase(standing.name()))) {
                all.add(standing);
            }
        }
        all.addAll(own);
        for (var header : all) {
            check(header, clean);
        }
        return all.stream().map(h -> new Header(h.name(), h.value().strip())).toList();
    }

    static boolean replacesOurs(String name) {
        return name.equalsIgnoreCase("accept") || name.equalsIgnoreCase("user-agent");
    }

    private static void check(Header header, CleanText clean) throws SpeechException {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (isReserved(name)) {
            throw bad(header, clean, "it belongs to the connection");
        }
        if (KEY_LIKE.stream().anyMatch(name::contains) || clean.hasKeyIn(header.value())) {
            throw bad(header, clean, "it may carry a key");
        }
        if (!canBeSent(header.name(), header.value())) {
            throw bad(header, clean, "it holds characters that no header may hold");
        }
    }

    private static SpeechException bad(Header header, CleanText clean, String detail) {
        return new SpeechException(new SpeechFailure.BadHeader(clean.line(header.name()), detail));
    }

    /// The key that goes into `Authorization`; a line of it prints masked.
    ///
    /// @throws SpeechException [SpeechFailure.NoKey] where one is needed and there is none, or none
    ///   that a header can hold
    static Optional<ApiKey> keyOf(Environment environment) throws SpeechException {
        var key = environment.key();
        boolean isMissing = key.isEmpty() && environment.kind() == Environment.Kind.OFFICIAL;
        if (isMissing || key.filter(k -> !canBeSent("Authorization", k.reveal())).isPresent()) {
            throw new SpeechException(new SpeechFailure.NoKey(environment.name()));
        }
        return key;
    }

    private static boolean canBeSent(String name, String value) {
        try {
            return Headers.of(name, value).size() == 1;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
