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
import java.util.concurrent.atomic.AtomicReference;

/// Looks at the route and the key.
final class SandboxHandler extends Handler.Abstract {
    static final String LIVE = "/waves/v1/tts/live";
    static final String FAULT = "/sandbox/fault";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BEARER = "Bearer ";

    private final byte[] key;
    private final LiveRoute live;
    private final AtomicReference<SandboxFault> fault;

    SandboxHandler(ApiKey key, LiveRoute live, AtomicReference<SandboxFault> fault) {
        this.key = key.reveal().getBytes(StandardCharsets.UTF_8);
        this.live = live;
        this.fault = fault;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        var exchange = Exchange.of(request, response, callback);
        String route = exchange.method() + " " + exchange.path();
        switch (route) {
            case "HEAD /", "GET /" -> exchange.answer(200, TEXT, "The offline voice listens.\n");
            case "POST " + LIVE -> {
                if (isAllowed(exchange)) {
                    live.handle(exchange);
                }
            }
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
            default -> exchange.refuse(Refusal.notFound(exchange.method(), exchange.path()));
        }
        return true;
    }

    /// Refuses whoever has no key or a wrong one.
    private boolean isAllowed(Exchange exchange) throws IOException {
        var authorization = exchange.header(HttpHeader.AUTHORIZATION);
        if (authorization.isEmpty()) {
            exchange.refuse(Refusal.noKey());
            return false;
        }
        String value = authorization.get();
        boolean isBearer = value.regionMatches(true, 0, BEARER, 0, BEARER.length());
        byte[] given =
                (isBearer ? value.substring(BEARER.length()).strip() : "")
                        .getBytes(StandardCharsets.UTF_8);
        // Takes the same time wherever the first difference is.
        if (!MessageDigest.isEqual(given, key)) {
            exchange.refuse(Refusal.wrongKey());
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
