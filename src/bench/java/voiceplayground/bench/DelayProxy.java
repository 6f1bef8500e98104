package voiceplayground.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/// A wire of a given length: bytes come out half a round trip after they went in, in both
/// directions, and a new connection waits a round trip as its handshake would.
final class DelayProxy implements AutoCloseable {
    private record Piece(long due, byte[] bytes) {}

    private final ServerSocket listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    private final int targetPort;
    private final long oneWayNanos;

    DelayProxy(int targetPort, long roundTripNanos) throws IOException {
        this.targetPort = targetPort;
        this.oneWayNanos = roundTripNanos / 2;
        Thread.ofPlatform().daemon().name("delay-proxy").start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), targetPort);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                pump(near, far, 2 * oneWayNanos);
                pump(far, near, 0);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pump(Socket from, Socket to, long handshakeNanos) {
        var queue = new LinkedBlockingQueue<Piece>();
        long opened = System.nanoTime() + handshakeNanos;
        Thread.ofPlatform().daemon().start(() -> take(from, queue, opened));
        Thread.ofPlatform().daemon().start(() -> give(to, queue));
    }

    private void take(Socket from, LinkedBlockingQueue<Piece> queue, long opened) {
        byte[] buffer = new byte[65536];
        try {
            while (true) {
                int n = from.getInputStream().read(buffer);
                long due = Math.max(opened, System.nanoTime()) + oneWayNanos;
                queue.add(new Piece(due, n < 0 ? new byte[0] : Arrays.copyOf(buffer, n)));
                if (n < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            queue.add(new Piece(0, new byte[0]));
        }
    }

    private static void give(Socket to, LinkedBlockingQueue<Piece> queue) {
        try {
            while (true) {
                Piece piece = queue.take();
                for (long now = System.nanoTime(); now < piece.due(); now = System.nanoTime()) {
                    LockSupport.parkNanos(piece.due() - now);
                }
                if (piece.bytes().length == 0) {
                    to.close();
                    return;
                }
                to.getOutputStream().write(piece.bytes());
                to.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The other side has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
