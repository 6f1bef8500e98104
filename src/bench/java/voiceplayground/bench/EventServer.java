package voiceplayground.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;

/// A speech server of its own process: streams seeded noise as the vendor's events, as fast as it
/// can or paced.
///
/// Arguments: rate in Hz, seconds of sound, PCM bytes an event, pace (times real time, 0 for
/// unpaced), `stamp` to put the monotonic time of sending in `id:`. Prints its port, then after
/// each answer the checksum of the PCM sent.
final class EventServer {
    private static final int BLOCKS = 64;

    private final int rateHz;
    private final int seconds;
    private final int eventBytes;
    private final double pace;
    private final boolean stamped;
    private final byte[][] pcm = new byte[BLOCKS][];
    private final byte[][] frames = new byte[BLOCKS][];

    private EventServer(String[] args) {
        rateHz = Integer.parseInt(args[0]);
        seconds = Integer.parseInt(args[1]);
        eventBytes = Integer.parseInt(args[2]);
        pace = Double.parseDouble(args[3]);
        stamped = args.length > 4 && args[4].equals("stamp");
        var random = new SplittableRandom(7);
        for (int i = 0; i < BLOCKS; i++) {
            pcm[i] = new byte[eventBytes];
            random.nextBytes(pcm[i]);
            String audio = Base64.getEncoder().encodeToString(pcm[i]);
            frames[i] =
                    ascii(
                            "data: {\"audio\": \""
                                    + audio
                                    + "\", \"done\": false, \"status\": \"206\"}\n\n");
        }
    }

    public static void main(String[] args) throws IOException {
        var server = new EventServer(args);
        try (var listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            while (true) {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> server.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            var out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            while (true) {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                skipBody(in, head);
                if (head.startsWith("HEAD")) {
                    out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                    out.flush();
                } else {
                    stream(out);
                }
            }
        } catch (IOException e) {
            // The client has gone; so does its connection.
        }
    }

    private void stream(OutputStream out) throws IOException {
        out.write(
                ascii(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: text/event-stream\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"));
        long events = (long) rateHz * 2 * seconds / eventBytes;
        var sum = new CRC32C();
        long start = System.nanoTime();
        byte[] name = ascii("event: audio\n");
        for (long i = 0; i < events; i++) {
            int block = (int) (i % BLOCKS);
            if (pace > 0) {
                out.flush();
                long due = start + (long) (i * (eventBytes / 2.0) / rateHz / pace * 1e9);
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
            }
            byte[] id = stamped ? ascii("id: " + System.nanoTime() + "\n") : new byte[0];
            int length = name.length + id.length + frames[block].length;
            out.write(ascii(Integer.toHexString(length) + "\r\n"));
            out.write(name);
            out.write(id);
            out.write(frames[block]);
            out.write('\r');
            out.write('\n');
            sum.update(pcm[block]);
        }
        byte[] last = ascii("data: {\"status\": \"200\", \"done\": true}\n\n");
        out.write(ascii(Integer.toHexString(last.length) + "\r\n"));
        out.write(last);
        out.write(ascii("\r\n0\r\n\r\n"));
        out.flush();
        System.out.println(Long.toHexString(sum.getValue()));
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                return "";
            }
            head.append((char) c);
        }
        return head.toString();
    }

    private static void skipBody(InputStream in, String head) throws IOException {
        for (String line : head.split("\r\n")) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                in.skipNBytes(Long.parseLong(line.substring(15).strip()));
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
