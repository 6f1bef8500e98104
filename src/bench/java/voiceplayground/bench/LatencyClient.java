package voiceplayground.bench;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Prints the delay of the first event, the median and the 99th percentile, in ms. Arguments: `own`
/// or `bare`, port.
final class LatencyClient {
    private static final long[] DELAYS = new long[20_000];
    private static int count;

    private LatencyClient() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        if (args[0].equals("own")) {
            own("http://127.0.0.1:" + port);
        } else {
            bare(port);
        }
        long first = DELAYS[0];
        long[] sorted = Arrays.copyOf(DELAYS, count);
        Arrays.sort(sorted);
        System.out.println(
                first / 1e6
                        + " "
                        + sorted[count / 2] / 1e6
                        + " "
                        + sorted[(int) (count * 0.99)] / 1e6);
        System.exit(0);
    }

    private static void own(String url) throws Exception {
        var client = Clients.own();
        var environment = Clients.environment(url);
        client.warm(environment);
        client.newCall(environment, Clients.request(44_100))
                .run(
                        new QuietListener() {
                            private long sent;

                            @Override
                            public void event(
                                    String type,
                                    String id,
                                    byte[] data,
                                    int offset,
                                    int length,
                                    long nanos) {
                                sent = id.isEmpty() ? 0 : Long.parseLong(id);
                            }

                            @Override
                            public void audio(byte[] bytes, int offset, int length) {
                                DELAYS[count++] = System.nanoTime() - sent;
                            }
                        });
    }

    private static void bare(int port) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[65536];
            byte[] id = new byte[24];
            int digits = -1;
            int state = 0;
            while (true) {
                int n = in.read(buffer);
                long now = System.nanoTime();
                for (int i = 0; i < n; i++) {
                    byte b = buffer[i];
                    if (digits >= 0) {
                        if (b == '\n') {
                            long sent =
                                    Long.parseLong(
                                            new String(id, 0, digits, StandardCharsets.US_ASCII));
                            DELAYS[count++] = Math.max(0, now - sent);
                            digits = -1;
                        } else {
                            id[digits++] = b;
                        }
                        continue;
                    }
                    state = b == "\nid: ".charAt(state) ? state + 1 : b == '\n' ? 1 : 0;
                    if (state == 5) {
                        digits = 0;
                        state = 0;
                    }
                }
                if (n < 0
                        || new String(
                                        buffer,
                                        Math.max(0, n - 5),
                                        Math.min(5, n),
                                        StandardCharsets.US_ASCII)
                                .equals("0\r\n\r\n")) {
                    return;
                }
            }
        }
    }
}
