package voiceplayground.sandbox;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import voiceplayground.speech.ApiKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Looks at the route and the key.
final class SandboxHandler extends Handler.Abstract {
    static final String LIVE = "/waves/v1/tts/live";
    static final String ONE_ANSWER = "/waves/v1/tts";
    static final String RETIRED_LIVE = "/waves/v1/lightning-v3.1/stream";
    static final String FAULT = "/sandbox/fault";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BEARER = "Bearer ";

    private final byte[] key;
    private final SpeechRoute speech;
    private final SocketRoute sockets;
    private final DictionaryRoute dictionaries;
    private final CloneRoute clones;
    private final VoiceRoutes voices;
    private final AtomicLong speechRequests = new AtomicLong();
    private final AtomicReference<SandboxFault> fault;

    SandboxHandler(
            ApiKey key,
            SpeechRoute speech,
            SocketRoute sockets,
            DictionaryRoute dictionaries,
            CloneRoute clones,
            VoiceRoutes voices,
            AtomicReference<SandboxFault> fault) {
        this.key = key.reveal().getBytes(StandardCharsets.UTF_8);
        this.speech = speech;
        this.sockets = sockets;
        this.dictionaries = dictionaries;
        this.clones = clones;
        this.voices = voices;
        this.fault = fault;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        var exchange = Exchange.of(request, response, callback);
        String route = exchange.method() + " " + exchange.path();
        switch (route) {
            case "HEAD /", "GET /" -> exchange.answer(200, TEXT, "The offline voice listens.\n");
            case "POST " + LIVE -> speak(exchange, SpeechShape.EVENTS);
            case "POST " + ONE_ANSWER -> speak(exchange, SpeechShape.ONE_ANSWER);
            case "POST " + RETIRED_LIVE -> speak(exchange, SpeechShape.RETIRED_EVENTS);
            case "GET " + LIVE -> socket(exchange);
            case "GET " + FAULT -> {
                if (isAllowed(exchange)) {
                    exchange.answer(200, TEXT, String.join("\n", fault.get().words()));
                }
            }
            case "PUT " + FAULT -> {
                if (isAllowed(exchange)) {
                    setFault(exchange);
                }
            }
            default -> {
                if (exchange.path().equals(DictionaryRoute.PATH)) {
                    dictionaries(exchange);
                } else if (CloneRoute.isPath(exchange.path())) {
                    clones(exchange);
                } else {
                    elsewhere(exchange);
                }
            }
        }
        return true;
    }

    private void speak(Exchange exchange, SpeechShape shape)
            throws IOException, InterruptedException {
        speechRequests.incrementAndGet();
        if (isAllowed(exchange)) {
            speech.handle(exchange, shape);
        }
    }

    private void socket(Exchange exchange) throws IOException {
        if (!exchange.isUpgrade()) {
            elsewhere(exchange);
        } else {
            speechRequests.incrementAndGet();
            if (isAllowed(exchange)) {
                sockets.handle(exchange);
            }
        }
    }

    private void dictionaries(Exchange exchange) throws IOException {
        var asked = fault.get();
        if (!isAllowed(exchange, DictionaryRoute.unauthorized(), DictionaryRoute.unauthorized())) {
            return;
        }
        if (asked.status().isPresent()) {
            int status = asked.status().get();
            exchange.refuse(
                    status == 500
                            ? DictionaryRoute.broken()
                            : Refusal.fault(status, exchange.requestId()),
                    asked);
            return;
        }
        dictionaries.handle(exchange);
    }

    private void clones(Exchange exchange) throws IOException {
        var asked = fault.get();
        if (CloneRoute.isPublic(exchange.path())) {
            clones.sample(exchange);
        } else if (isAllowed(exchange)) {
            if (asked.status().isPresent()) {
                exchange.refuse(Refusal.fault(asked.status().get(), exchange.requestId()), asked);
            } else {
                clones.handle(exchange);
            }
        }
    }

    /// Requests for speech so far, whatever came of them.
    long speechRequests() {
        return speechRequests.get();
    }

    /// A route that is retired tells what replaces it, to whoever has a key.
    private void elsewhere(Exchange exchange) throws IOException {
        var list = voices.find(exchange);
        if (list.isPresent()) {
            if (list.get().isPublic() || isAllowed(exchange)) {
                list.get().answer().to(exchange);
            }
            return;
        }
        var replacement = RetiredRoutes.replacementOf(exchange.path());
        if (replacement.isEmpty()) {
            exchange.refuse(Refusal.notFound(exchange.method(), exchange.path()));
        } else if (isAllowed(exchange)) {
            exchange.refuse(Refusal.gone(replacement.get()));
        }
    }

    /// Refuses whoever has no key or a wrong one.
    private boolean isAllowed(Exchange exchange) throws IOException {
        return isAllowed(exchange, Refusal.noKey(), Refusal.wrongKey());
    }

    private boolean isAllowed(Exchange exchange, Refusal missing, Refusal wrong)
            throws IOException {
        var authorization = exchange.header(HttpHeader.AUTHORIZATION);
        if (authorization.isEmpty()) {
            exchange.refuse(missing);
            return false;
        }
        String value = authorization.get();
        boolean isBearer = value.regionMatches(true, 0, BEARER, 0, BEARER.length());
        byte[] given =
                (isBearer ? value.substring(BEARER.length()).strip() : "")
                        .getBytes(StandardCharsets.UTF_8);
        // Takes the same time wherever the first difference is.
        if (!MessageDigest.isEqual(given, key)) {
            exchange.refuse(wrong);
            return false;
        }
        return true;
    }

    private void setFault(Exchange exchange) throws IOException {
        Optional<byte[]> body = exchange.body();
        List<String> words =
                new String(body.orElse(new byte[0]), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
        try {
            fault.set(SandboxFault.parse(words));
        } catch (IllegalArgumentException e) {
            exchange.refuse(Refusal.badRequest(String.valueOf(e.getMessage())));
            return;
        }
        exchange.answer(204, "", "");
    }
}
