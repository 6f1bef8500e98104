package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

class PublicTextTest {
    private static final String AGENT = "voice-playground/1.0.0";

    private final WavesSpeechClient client = new WavesSpeechClient(NanoClock.SYSTEM);
    private final PublicText web = new PublicText(() -> client);

    @Test
    void oneGetSaysNothingButTheVersion() throws Exception {
        try (var server = answering("200 OK\nSet-Cookie: who=you", "{\"a\": \"\u00e4\"}")) {
            assertEquals("{\"a\": \"\u00e4\"}", fetch(server));
            assertEquals("{\"a\": \"\u00e4\"}", fetch(server));
            for (var request : server.requests()) {
                assertEquals("GET", request.method());
                assertEquals("/releases/latest?newest=1", request.target());
                assertEquals(AGENT, request.header("user-agent"));
                assertEquals(
                        Set.of("host", "connection", "accept-encoding", "accept", "user-agent"),
                        request.headers().keySet(),
                        "no cookie, no key, nothing else");
                assertEquals(0, request.body().length);
            }
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void aTextOfTheLargestSizeIsReadAndALargerOneIsNot() throws Exception {
        String most = "x".repeat(PublicText.MOST_BYTES);
        try (var server = answering("200 OK", most)) {
            assertEquals(most, fetch(server));
        }
        try (var server = answering("200 OK", most + "x")) {
            assertEquals(
                    new SpeechFailure.TooLarge("answer", PublicText.MOST_BYTES), failure(server));
        }
    }

    @Test
    void anEndlessTextIsLeft() throws Exception {
        try (var server =
                ScriptedServer.answering((_, connection) -> {
                    connection.send("HTTP/1.1 200 OK\r\n\r\n");
                    for (; ; ) {
                        connection.send("x".repeat(8192));
                    }
                })) {
            assertEquals(
                    new SpeechFailure.TooLarge("answer", PublicText.MOST_BYTES), failure(server));
        }
    }

    @Test
    void noRedirectIsFollowedAndNothingIsAskedTwice() throws Exception {
        try (var other = answering("200 OK", "{}")) {
            for (String status :
                    List.of(
                            "301 Moved\nLocation: " + other.url(),
                            "302 Found\nLocation: /elsewhere",
                            "307 Again\nLocation: " + other.url(),
                            "408 Late\nRetry-After: 0",
                            "429 Slow\nRetry-After: 0",
                            "503 Busy\nRetry-After: 0",
                            "401 Who\nWWW-Authenticate: Basic realm=\"x\"",
                            "500 Broken")) {
                try (var server = answering(status, "")) {
                    failure(server);
                    assertEquals(1, server.requests().size(), status);
                }
            }
            assertEquals(0, other.requests().size());
        }
    }

    @Test
    void plainHttpGoesToThisComputerAlone() {
        for (String address :
                List.of(
                        "http://pages.example/latest",
                        "http://127.0.0.1.pages.example/latest",
                        "http://192.168.0.1/latest")) {
            assertInstanceOf(SpeechFailure.InsecureAddress.class, failure(address), address);
        }
        for (String address :
                List.of(
                        "file:///etc/passwd",
                        "ftp://pages.example/",
                        "https://a:b@pages.example")) {
            assertInstanceOf(SpeechFailure.BadAddress.class, failure(address), address);
        }
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedFor() throws Exception {
        var limit = Duration.ofMillis(200);
        try (var server = ScriptedServer.answering((_, connection) -> connection.read())) {
            var hasty = new PublicText(() -> client, limit);
            var e =
                    assertThrows(
                            SpeechException.class,
                            () -> hasty.fetch(URI.create(server.url()), AGENT));
            assertEquals(
                    new SpeechFailure.TimedOut(SpeechFailure.Wait.RESPONSE, limit), e.failure());
        }
    }

    private static ScriptedServer answering(String status, String body) throws IOException {
        return ScriptedServer.answering(
                (_, connection) -> connection.send(ScriptedServer.response(status, body)));
    }

    private String fetch(ScriptedServer server) throws SpeechException {
        return web.fetch(URI.create(server.url() + "/releases/latest?newest=1"), AGENT);
    }

    private SpeechFailure failure(ScriptedServer server) {
        return assertThrows(SpeechException.class, () -> fetch(server)).failure();
    }

    private SpeechFailure failure(String address) {
        return assertThrows(SpeechException.class, () -> web.fetch(URI.create(address), AGENT))
                .failure();
    }
}
