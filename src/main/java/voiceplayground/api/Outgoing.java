package voiceplayground.api;

import okhttp3.Request;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;

import java.util.List;
import java.util.Optional;

/// A request as it goes out: the head that [RequestHead] lists, with its secrets, and the body.
///
/// The key goes into `Authorization` and nowhere else; a delivery that would carry one in another
/// header or in its address is refused, and so are headers that belong to the connection.
final class Outgoing {
    static final String AUTHORIZATION = "Authorization";
    static final String SOCKET_KEY = "Sec-WebSocket-Key";

    private Outgoing() {}

    /// The request to send.
    ///
    /// @param socketKey of a socket's handshake; empty for everything else
    /// @throws SpeechException those of [RequestHead#of]
    static Request of(
            Environment environment,
            SpeechRequest request,
            CallSteps steps,
            Optional<String> socketKey)
            throws SpeechException {
        var head = RequestHead.of(environment, request);
        var builder = new Request.Builder().url(head.url()).tag(CallSteps.class, steps);
        for (var header : head.given()) {
            switch (header.name()) {
                case AUTHORIZATION -> authorize(environment, builder);
                case SOCKET_KEY -> builder.addHeader(SOCKET_KEY, socketKey.orElseThrow());
                default -> builder.addHeader(header.name(), header.value());
            }
        }
        if (socketKey.isEmpty()) {
            builder.post(new OneShotBody(request.bodyBytes()));
        }
        return builder.build();
    }

    /// Adds the environment's own headers to a request that has none of its own.
    ///
    /// @throws SpeechException [SpeechFailure.BadHeader]
    static void add(Environment environment, Request.Builder builder) throws SpeechException {
        var clean = new CleanText(environment.key());
        for (var header : RequestHead.all(environment, List.of(), clean)) {
            if (RequestHead.replacesOurs(header.name())) {
                builder.header(header.name(), header.value());
            } else {
                builder.addHeader(header.name(), header.value());
            }
        }
    }

    /// Puts the environment's key into `Authorization`.
    ///
    /// @throws SpeechException [SpeechFailure.NoKey] where one is needed and there is none
    static void authorize(Environment environment, Request.Builder builder) throws SpeechException {
        RequestHead.keyOf(environment)
                .ifPresent(key -> builder.header(AUTHORIZATION, "Bearer " + key.reveal()));
    }
}
