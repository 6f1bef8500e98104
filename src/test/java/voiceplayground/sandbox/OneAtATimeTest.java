package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.Environment;
import voiceplayground.testkit.Eventually;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

class OneAtATimeTest {
    private static final String TWO =
            SandboxClient.request(
                    "The first phrase. The second phrase.", ", \"sample_rate\": 24000");

    @Test
    void aSecondRequestIsRefusedWhileOneIsSpoken() throws Exception {
        var engine = new ScriptedEngine(24_000, 100, 2);
        try (var sandbox = start(engine, SandboxFault.NONE);
                var client = new SandboxClient(sandbox.environment());
                var first = new Raw(sandbox.environment())) {
            first.post(TWO);
            engine.isWaiting.await();
            var second = client.speak(TWO);
            assertEquals(429, second.status());
            assertEquals("1", second.header("Retry-After"));
            assertEquals(
                    "{\"status\":\"error\",\"error_code\":\"rate_limit_exceeded\",\"message\":\"Only"
                        + " one request at a time is allowed.\",\"request_id\":\""
                            + second.header("X-Request-Id")
                            + "\"}",
                    second.body());
            engine.goOn.countDown();
            assertTrue(first.rest().contains("\"done\": true"));
            assertEquals(200, client.speak(TWO).status());
        }
    }

    @Test
    void aClientThatGoesAwayFreesTheSlotThoughNothingIsBeingWritten() throws Exception {
        var engine = new ScriptedEngine(24_000, 100, 1);
        try (var sandbox = start(engine, SandboxFault.NONE);
                var client = new SandboxClient(sandbox.environment())) {
            try (var first = new Raw(sandbox.environment())) {
                first.post(TWO);
                engine.isWaiting.await();
            }
            assertEquals(200, statusOnceFree(client));
            assertTrue(engine.isInterrupted.await(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aClientThatGoesAwayInADelayFreesTheSlot() throws Exception {
        try (var sandbox =
                        start(
                                new ScriptedEngine(24_000, 100, 0),
                                SandboxFault.parse(List.of("delay=300s")));
                var client = new SandboxClient(sandbox.environment())) {
            var control = new SandboxControl(sandbox.environment());
            try (var first = new Raw(sandbox.environment())) {
                first.post(TWO);
                Eventually.equal(true, sandbox::isTaken);
                assertEquals(429, client.speak(TWO).status());
                control.misbehave(List.of());
            }
            assertEquals(200, statusOnceFree(client));
        }
    }

    @Test
    void twentyRequestsFollowEachOtherOnOneConnection() throws Exception {
        try (var sandbox = start(new ScriptedEngine(24_000, 5_000, 0), SandboxFault.NONE);
                var raw = new Raw(sandbox.environment())) {
            for (int i = 0; i < 20; i++) {
                raw.post(TWO);
                String answer = raw.untilEndOfChunks();
                assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
                assertTrue(answer.contains("{\"status\": \"200\", \"done\": true}\n\n"), answer);
            }
        }
    }

    @Test
    void theNextRequestFitsRightAfterTheEndMarker() throws Exception {
        try (var sandbox = start(new ScriptedEngine(24_000, 100, 0), SandboxFault.NONE)) {
            for (int i = 0; i < 50; i++) {
                try (var raw = new Raw(sandbox.environment())) {
                    raw.post(TWO);
                    String answer = raw.until("\"done\": true}\n\n");
                    assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
                }
            }
        }
    }

    @Test
    void closingTheServerEndsAnAnswerWithoutItsEndMarker() throws Exception {
        var engine = new ScriptedEngine(24_000, 24_000, 2);
        var sandbox = start(engine, SandboxFault.NONE);
        try (var raw = new Raw(sandbox.environment())) {
            raw.post(TWO);
            raw.until("event: audio\n");
            engine.isWaiting.await();
            sandbox.close();
            sandbox.close();
            assertTrue(!raw.rest().contains("\"done\": true"));
            assertTrue(engine.isInterrupted.await(30, TimeUnit.SECONDS));
        }
    }

    /// Asks again while the slot is taken: on a busy machine a close may be noticed late. Gives up
    /// long before the engine or the delay would.
    private static int statusOnceFree(SandboxClient client) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        int status = client.speak(TWO).status();
        while (status == 429 && System.nanoTime() < deadline) {
            status = client.speak(TWO).status();
        }
        return status;
    }

    private static SandboxServer start(VoiceEngine engine, SandboxFault fault) throws IOException {
        return SandboxServer.start(0, fault, Pace.UNPACED, engine);
    }

    /// A connection of one's own.
    private static final class Raw implements AutoCloseable {
        private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

        private final Environment sandbox;
        private final Socket socket;

        Raw(Environment sandbox) throws IOException {
            this.sandbox = sandbox;
            var address = URI.create(sandbox.baseUrl());
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(30_000);
        }

        void post(String body) throws IOException {
            String head =
                    "POST /waves/v1/tts/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                            + sandbox.key().orElseThrow().reveal()
                            + "\r\nContent-Length: "
                            + body.length()
                            + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        }

        String untilEndOfChunks() throws IOException {
            return until(LAST_CHUNK);
        }

        String until(String end) throws IOException {
            var text = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (text.indexOf(end, Math.max(0, text.length() - end.length())) < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("ended after " + text);
                }
                text.append((char) next);
            }
            return text.toString();
        }

        /// All that comes until the server closes or the end of the answer.
        String rest() throws IOException {
            var text = new StringBuilder();
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
                if (text.indexOf(LAST_CHUNK, Math.max(0, text.length() - 7)) >= 0) {
                    break;
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
