package voiceplayground.sandbox;

import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;

/// Notices that the client has closed the connection while the answer is still being made.
///
/// HTTP/1.1 servers read nothing between a request's body and the end of its answer, so a client
/// that goes away during a long silence is noticed at the second write after it. This reads in
/// their place, from the end of the body until [#close], and has the connection to itself so long.
/// A client that sends its next request before it has this answer loses the connection afterwards.
final class ClientWatch implements AutoCloseable {
    private final AbstractEndPoint endPoint;
    private final Runnable onGone;
    private boolean isClosed;
    private boolean hasReadAhead;

    private ClientWatch(AbstractEndPoint endPoint, Runnable onGone) {
        this.endPoint = endPoint;
        this.onGone = onGone;
    }

    /// @param onGone called at most once, on a thread of the server; must not block
    static ClientWatch start(Request request, Runnable onGone) {
        var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        if (!(endPoint instanceof AbstractEndPoint connection)) {
            throw new IllegalStateException("not a plain connection: " + endPoint);
        }
        var watch = new ClientWatch(connection, onGone);
        watch.listen();
        return watch;
    }

    /// Ends it; the connection is the server's again. Before the answer is completed.
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        // Takes back the interest in reading, which the server is about to show itself.
        endPoint.getFillInterest().onFail(new ClosedChannelException());
        if (hasReadAhead) {
            endPoint.close();
        }
    }

    /// Breaks the connection in the middle of the answer.
    synchronized void cut() {
        isClosed = true;
        endPoint.close();
    }

    private void listen() {
        endPoint.tryFillInterested(Callback.from(this::readable, _ -> gone()));
    }

    private synchronized void readable() {
        if (isClosed) {
            return;
        }
        ByteBuffer buffer = BufferUtil.allocate(1024);
        try {
            int read = endPoint.fill(buffer);
            if (read == 0) {
                listen();
            } else if (read < 0) {
                gone();
            } else {
                hasReadAhead = true;
            }
        } catch (IOException e) {
            gone();
        }
    }

    private synchronized void gone() {
        if (!isClosed) {
            isClosed = true;
            onGone.run();
        }
    }
}
