package voiceplayground.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A server with one slot, freed 0 to 100 ms after the client closed; a request that comes before
/// gets a 429.
///
/// Streams noise three times faster than real time at 24 kHz until the client goes.
final class SlotServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    private final AtomicBoolean taken = new AtomicBoolean();
    private final SplittableRandom random = new SplittableRandom(11);

    /// When each client was seen to have closed.
    final Queue<Long> closed = new ConcurrentLinkedQueue<>();

    /// Requests refused.
    final AtomicInteger refused = new AtomicInteger();

    SlotServer() throws IOException {
        Thread.ofPlatform().daemon().name("slot-server").start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                long release;
                synchronized (random) {
                    release = random.nextLong(100_000_000L);
                }
                Thread.ofPlatform().daemon().start(() -> serve(socket, release));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket, long releaseNanos) {
        boolean mine = false;
        try (socket) {
            socket.setTcpNoDelay(true);
            byte[] buffer = new byte[65536];
            var seen = new StringBuilder();
            while (!seen.toString().contains("\r\n\r\n")) {
                int n = socket.getInputStream().read(buffer);
                if (n < 0) {
                    return;
                }
                seen.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
            if (seen.toString().startsWith("HEAD")) {
                socket.getOutputStream()
                        .write(
                                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            mine = taken.compareAndSet(false, true);
            if (!mine) {
                refused.incrementAndGet();
                socket.getOutputStream()
                        .write(
                                "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            Thread.ofPlatform().daemon().start(() -> stream(socket));
            // Whatever is left of the body, then the end.
            while (socket.getInputStream().read(buffer) >= 0) {
                continue;
            }
        } catch (IOException e) {
            // Reset is an end too.
        } finally {
            if (mine) {
                closed.add(System.nanoTime());
                long due = System.nanoTime() + releaseNanos;
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                taken.set(false);
            }
        }
    }

    private static void stream(Socket socket) {
        byte[] pcm = new byte[7680];
        var noise = new SplittableRandom(3);
        for (int i = 0; i < pcm.length; i += 2) {
            int sample = noise.nextInt(-8000, 8000);
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        String event =
                "event: audio\ndata: {\"audio\": \""
                        + Base64.getEncoder().encodeToString(pcm)
                        + "\", \"done\": false}\n\n";
        byte[] bytes = event.getBytes(StandardCharsets.US_ASCII);
        try {
            var out = socket.getOutputStream();
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                out.write(bytes);
                out.flush();
                long due = start + i * 53_000_000L;
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
