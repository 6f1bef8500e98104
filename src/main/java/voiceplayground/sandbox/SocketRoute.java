package voiceplayground.sandbox;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

import voiceplayground.sandbox.socket.SocketEndpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// `GET /waves/v1/tts/live` with an upgrade: a conversation on a WebSocket.
final class SocketRoute {
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,5}");

    /// Source: the contract of the socket.
    private static final int IDLE_SECONDS = 60;

    private final ServerWebSocketContainer container;
    private final SpeechTools tools;
    private final Supplier<SandboxFault> faults;

    SocketRoute(
            ServerWebSocketContainer container, SpeechTools tools, Supplier<SandboxFault> faults) {
        this.container = container;
        this.tools = tools;
        this.faults = faults;
    }

    /// Answers a handshake whose key is right. Errors that a fault asks for are told here, as the
    /// only place where a socket has a status.
    void handle(Exchange exchange) throws IOException {
        var fault = faults.get();
        var canned = fault.answer().flatMap(CannedAnswer::of);
        if (canned.isPresent()) {
            exchange.give(canned.get(), fault);
            return;
        }
        if (fault.status().isPresent()) {
            exchange.refuse(Refusal.fault(fault.status().get(), exchange.requestId()), fault);
            return;
        }
        var conversation =
                new SocketConversation(tools, faults, idle(exchange), exchange.sessionId());
        container.upgrade(
                (_, _, _) ->
                        new SocketEndpoint(
                                conversation::open, conversation::hear, conversation::close),
                exchange.request(),
                exchange.response(),
                exchange.callback());
    }

    private static Duration idle(Exchange exchange) {
        String timeout = Request.extractQueryParameters(exchange.request()).getValue("timeout");
        return Duration.ofSeconds(
                timeout != null && SECONDS.matcher(timeout).matches()
                        ? Integer.parseInt(timeout)
                        : IDLE_SECONDS);
    }
}
