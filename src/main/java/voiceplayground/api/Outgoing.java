package voiceplayground.api;

import okhttp3.HttpUrl;
import okhttp3.Request;

import voiceplayground.speech.Delivery;
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

/// A request as it goes out: address, headers and body.
///
/// The key goes into `Authorization` and nowhere else; a delivery that would carry one in another
/// header or in its address is refused, and so are headers that belong to the connection.
final class Outgoing {
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

    private Outgoing() {}

    /// The request to send.
    ///
    /// @param socketKey of a socket's handshake; empty for everything else
    /// @throws SpeechException [SpeechFailure.NoKey], [SpeechFailure.BadHeader] or those of
    ///   [Endpoint]
    static Request of(
            Environment environment,
            SpeechRequest request,
            CallSteps steps,
            CleanText clean,
            Optional<String> socketKey)
            throws SpeechException {
        var delivery = request.delivery();
        var builder =
                new Request.Builder()
                        .url(url(environment, delivery, clean))
                        .tag(CallSteps.class, steps);
        accept(delivery.transport()).ifPresent(type -> builder.header("Accept", type));
        // Compression would only hold small events back.
        builder.header("Accept-Encoding", "identity")
                .header("User-Agent", WavesSpeechClient.USER_AGENT);
        if (socketKey.isPresent()) {
            builder.header("Upgrade", "websocket")
                    .header("Connection", "Upgrade")
                    .header("Sec-WebSocket-Key", socketKey.get())
                    .header("Sec-WebSocket-Version", "13")
                    .get();
        } else {
            builder.post(new OneShotBody(request.bodyBytes()));
        }
        add(environment, delivery.headers(), builder, clean);
        authorize(environment, builder);
        return builder.build();
    }

    private static HttpUrl url(Environment environment, Delivery delivery, CleanText clean)
            throws SpeechException {
        if (clean.hasKeyIn(delivery.path())) {
            throw new SpeechException(
                    new SpeechFailure.BadAddress(environment.name(), "a key in the address"));
        }
        return Endpoint.below(Endpoint.base(environment), delivery.path());
    }

    private static Optional<String> accept(Transport transport) {
        return switch (transport) {
            case SSE, LEGACY_SSE -> Optional.of("text/event-stream");
            case HTTP -> Optional.of("audio/wav");
            case WEBSOCKET -> Optional.empty();
        };
    }

    /// Adds a request's headers, and those of the environment that the request does not have
    /// itself.
    ///
    /// @throws SpeechException [SpeechFailure.BadHeader]
    static void add(
            Environment environment, List<Header> headers, Request.Builder builder, CleanText clean)
            throws SpeechException {
        var all = new ArrayList<Header>();
        for (var standing : environment.headers()) {
            if (headers.stream().noneMatch(h -> h.name().equalsIgnoreCase(standing.name()))) {
                all.add(standing);
            }
        }
        all.addAll(headers);
        for (var header : all) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (OWN.contains(name)
                    || name.startsWith("proxy-")
                    || name.startsWith("sec-websocket-")) {
                throw bad(header, clean, "it belongs to the connection");
            }
            if (KEY_LIKE.stream().anyMatch(name::contains) || clean.hasKeyIn(header.value())) {
                throw bad(header, clean, "it may carry a key");
            }
            try {
                if (name.equals("accept") || name.equals("user-agent")) {
                    builder.header(header.name(), header.value());
                } else {
                    builder.addHeader(header.name(), header.value());
                }
            } catch (IllegalArgumentException _) {
                throw bad(header, clean, "it holds characters that no header may hold");
            }
        }
    }

    private static SpeechException bad(Header header, CleanText clean, String detail) {
        return new SpeechException(new SpeechFailure.BadHeader(clean.line(header.name()), detail));
    }

    /// Puts the environment's key into `Authorization`.
    ///
    /// @throws SpeechException [SpeechFailure.NoKey] where one is needed and there is none
    static void authorize(Environment environment, Request.Builder builder) throws SpeechException {
        if (environment.key().isPresent()) {
            try {
                builder.header("Authorization", "Bearer " + environment.key().get().reveal());
            } catch (IllegalArgumentException _) {
                // Characters that no header may hold: not a key.
                throw new SpeechException(new SpeechFailure.NoKey(environment.name()));
            }
        } else if (environment.kind() == Environment.Kind.OFFICIAL) {
            throw new SpeechException(new SpeechFailure.NoKey(environment.name()));
        }
    }
}
