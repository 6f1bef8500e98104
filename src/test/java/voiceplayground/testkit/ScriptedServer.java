package voiceplayground.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/// A server on loopback whose every byte is decided by a script: it can send anything at any time,
/// stall, cut, reset, and wait for the test. It remembers each request byte for byte.
///
/// A script serves one connection; it may read several requests from it. When it returns, the
/// connection is closed.
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Script script;
    private final String scheme;
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int connections;

    /// Serves one connection.
    @FunctionalInterface
    public interface Script {
        void serve(Connection connection) throws Exception;
    }

    /// Answers one request of a connection that is kept alive.
    @FunctionalInterface
    public interface AnswerScript {
        void answer(Received request, Connection connection) throws Exception;
    }

    /// A request as it came.
    ///
    /// @param head request line and headers, exactly
    /// @param body exactly
    public record Received(
            String method, String target, Map<String, String> headers, String head, byte[] body) {
        /// A header by its name in lower case, or null.
        public String header(String name) {
            return headers.get(name);
        }
    }

    private ScriptedServer(
            ServerSocketFactory sockets, String scheme, InetAddress address, Script script)
            throws IOException {
        this.listener = sockets.createServerSocket(0, 50, address);
        this.script = script;
        this.scheme = scheme;
        Thread.ofVirtual().name("scripted-server").start(this::accept);
    }

    /// A server in clear on 127.0.0.1.
    public static ScriptedServer start(Script script) throws IOException {
        return start(ServerSocketFactory.getDefault(), "http", script);
    }

    /// A server on sockets of any kind, e.g. TLS ones.
    public static ScriptedServer start(ServerSocketFactory sockets, String scheme, Script script)
            throws IOException {
        var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return new ScriptedServer(sockets, scheme, loopback, script);
    }

    /// A server that answers each POST by a script and every HEAD with 404, on kept connections.
    public static ScriptedServer answering(AnswerScript answer) throws IOException {
        return start(answers(answer));
    }

    /// The script of [#answering].
    public static Script answers(AnswerScript answer) {
        return connection -> {
            for (var request = connection.read(); request != null; request = connection.read()) {
                if (request.method().equals("HEAD")) {
                    connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                } else {
                    answer.answer(request, connection);
                }
            }
        };
    }

    /// A whole answer with a body of known length.
    public static String response(String statusAndHeaders, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 "
                + statusAndHeaders.strip().replace("\n", "\r\n")
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n"
                + body;
    }

    /// Scheme, address and port, as an environment's base address.
    public String url() {
        return scheme + "://127.0.0.1:" + port();
    }

    /// The port listened on.
    public int port() {
        return listener.getLocalPort();
    }

    /// Every request so far, in order.
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /// How many of them were POSTs.
    public int posts() {
        return (int) requests.stream().filter(r -> r.method().equals("POST")).count();
    }

    /// The only POST so far.
    public Received post() {
        var posts = requests.stream().filter(r -> r.method().equals("POST")).toList();
        if (posts.size() != 1) {
            throw new AssertionError("POSTs: " + posts.size());
        }
        return posts.getFirst();
    }

    /// Connections accepted so far.
    public int connections() {
        return connections;
    }

    /// What went wrong in scripts, apart from clients that hung up.
    public List<Throwable> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                connections++;
                open.add(socket);
                Thread.ofVirtual().name("scripted-connection").start(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    faults.add(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.serve(new Connection(socket));
        } catch (IOException _) {
            // The client hung up, as many tests want it to.
        } catch (Exception | AssertionError e) {
            faults.add(e);
        } finally {
            open.remove(socket);
        }
    }

    /// One connection, in the hands of its script.
    public final class Connection {
        private final Socket socket;
        final InputStream in;

        private Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            socket.setTcpNoDelay(true);
        }

        /// Reads the next request, or null when the client has hung up.
        public Received read() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
                int b = in.read();
                if (b < 0) {
                    return null;
                }
                head.append((char) b);
            }
            String text = head.toString();
            String[] lines = text.split("\r\n");
            var headers = new LinkedHashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            byte[] body = in.readNBytes(length);
            String[] line = lines[0].split(" ");
            var received = new Received(line[0], line[1], headers, text, body);
            requests.add(received);
            return received;
        }

        /// Sends text as UTF-8.
        public Connection send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        /// Sends bytes at once.
        public Connection send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        }

        /// Begins an event stream with chunked encoding.
        public Connection streamHead() throws IOException {
            return send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                            + "X-Request-Id: req-7\r\nTransfer-Encoding: chunked\r\n\r\n");
        }

        /// Sends one chunk.
        public Connection chunk(String text) throws IOException {
            return chunk(text.getBytes(StandardCharsets.UTF_8));
        }

        /// Sends one chunk.
        public Connection chunk(byte[] bytes) throws IOException {
            var out = new ByteArrayOutputStream();
            out.writeBytes(
                    (Integer.toHexString(bytes.length) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            return send(out.toByteArray());
        }

        /// Ends the chunked body.
        public Connection lastChunk() throws IOException {
            return send("0\r\n\r\n");
        }

        /// Resets the connection instead of closing it.
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /// Closes the connection.
        public void close() throws IOException {
            socket.close();
        }

        /// Whether the client has hung up, waiting for that a while.
        public boolean hungUpWithin(int millis) throws IOException {
            socket.setSoTimeout(millis);
            try {
                return in.read() < 0;
            } catch (SocketTimeoutException _) {
                return false;
            } catch (SocketException _) {
                return true;
            } finally {
                if (!socket.isClosed()) {
                    socket.setSoTimeout(0);
                }
            }
        }

        /// Waits until the client has hung up, reading nothing but its end.
        public void awaitHangUp() {
            try {
                while (in.read() >= 0) {
                    // whatever it still sends
                }
            } catch (IOException _) {
                // reset: gone as well
            }
        }
    }
}
