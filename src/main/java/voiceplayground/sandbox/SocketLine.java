package voiceplayground.sandbox;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;

/// Writes frames into one socket. Thread: any that may block.
final class SocketLine {
    private final Session session;

    SocketLine(Session session) {
        this.session = session;
    }

    /// @throws IOException when the client has gone
    synchronized void send(String frame) throws IOException {
        try {
            Callback.Completable.with(sent -> session.sendText(frame, sent)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("no longer wanted").initCause(e);
        } catch (ExecutionException e) {
            throw new IOException("the client has gone", e);
        }
    }

    /// Says good-bye.
    void close() {
        session.close(1000, "", Callback.NOOP);
    }

    /// Breaks the connection without a good-bye.
    void cut() {
        session.disconnect();
    }
}
