package voiceplayground.sandbox.socket;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

import java.util.function.Consumer;

/// Passes on what happens on one WebSocket. Thread: the server's; nothing here blocks.
public final class SocketEndpoint extends Session.Listener.AbstractAutoDemanding {
    private final Consumer<Session> onOpen;
    private final Consumer<String> onText;
    private final Runnable onClosed;

    /// @param onClosed called once or twice
    public SocketEndpoint(Consumer<Session> onOpen, Consumer<String> onText, Runnable onClosed) {
        this.onOpen = onOpen;
        this.onText = onText;
        this.onClosed = onClosed;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        onOpen.accept(session);
    }

    @Override
    public void onWebSocketText(String message) {
        onText.accept(message);
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        onClosed.run();
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        onClosed.run();
    }
}
