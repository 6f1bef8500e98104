package voiceplayground.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// Listens on an address of loopback, writes down every byte of every connection, and answers the
/// head of each request with one answer, or with 404.
public final class RecordingPort implements AutoCloseable {
    private static final String NOT_FOUND =
            "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    /// The first byte of a handshake; it gets an answer that no TLS understands.
    private static final int TLS = 0x16;

    private final ServerSocket listener;
    private final List<ByteArrayOutputStream> received = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> answer = new AtomicReference<>(NOT_FOUND);

    private RecordingPort(ServerSocket listener) {
        this.listener = listener;
        Thread.ofVirtual().name("recording-port").start(this::accept);
    }

    /// Listens on `127.0.0.N`.
    ///
    /// @param port 0 for any
    public static RecordingPort on(int n, int port) throws IOException {
        var address = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) n});
        return new RecordingPort(new ServerSocket(port, 50, address));
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// Answers so from now on; the connection is closed after each answer.
    public void answer(String whole) {
        answer.set(whole.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
    }

    /// How many connected.
    public int connections() {
        return received.size();
    }

    /// What each connection sent, byte for byte as ISO 8859-1.
    public List<String> all() {
        return received.stream().map(r -> r.toString(StandardCharsets.ISO_8859_1)).toList();
    }

    /// Those that sent a text.
    public List<String> holding(String text) {
        return all().stream().filter(r -> r.contains(text)).toList();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                var bytes = new ByteArrayOutputStream();
                received.add(bytes);
                Thread.ofVirtual().name("recording").start(() -> serve(socket, bytes));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void serve(Socket socket, ByteArrayOutputStream bytes) {
        try (socket) {
            var in = socket.getInputStream();
            boolean isAnswered = false;
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
                if (!isAnswered && (b == TLS && bytes.size() == 1 || endsHead(bytes))) {
                    isAnswered = true;
                    socket.getOutputStream()
                            .write(answer.get().getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                    socket.shutdownOutput();
                }
            }
        } catch (IOException _) {
            // the client hung up
        }
    }

    private static boolean endsHead(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r\n\r\n");
    }
}
