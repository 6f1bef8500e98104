package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class SandboxFaultTest {
    private static final String END = "data: {\"status\": \"200\", \"done\": true}\n\n";
    private static final String ONE =
            SandboxClient.request("One.", ", \"sample_rate\": 24000, \"output_format\": \"pcm\"");

    private static SandboxServer sandbox;
    private static SandboxClient client;
    private static String good;

    @BeforeAll
    static void start() throws Exception {
        sandbox =
                SandboxServer.start(
                        0, SandboxFault.NONE, Pace.UNPACED, new ScriptedEngine(24_000, 9_000, 0));
        client = new SandboxClient(sandbox.environment());
        good = client.speak(ONE).body();
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void theFirstByteIsDelayed() throws Exception {
        long start = System.nanoTime();
        assertEquals(good, speak("delay=200ms").body());
        assertTrue(System.nanoTime() - start >= 200_000_000);
    }

    @Test
    void jitterAndAStallLoseNothing() throws Exception {
        long start = System.nanoTime();
        assertEquals(good, speak("jitter=5ms", "stall=3:0.15s").body());
        assertTrue(System.nanoTime() - start >= 150_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 9})
    void aCutBreaksTheConnectionAfterSoManyEvents(int events) throws Exception {
        new SandboxControl(sandbox.environment()).misbehave(List.of("cut=" + events));
        var answer = PlainSocket.chunks(sandbox.environment(), ONE);
        String body = answer.body();
        assertFalse(answer.isWhole());
        assertEquals(events, body.split("event: audio", -1).length - 1);
        assertTrue(good.startsWith(body));
        assertTrue(body.endsWith("\n\n"));
    }

    @Test
    void withoutACutTheAnswerComesWhole() throws Exception {
        new SandboxControl(sandbox.environment()).misbehave(List.of());
        assertEquals(
                new PlainSocket.Chunks(good, true), PlainSocket.chunks(sandbox.environment(), ONE));
    }

    @Test
    void aCutAfterNoEventLeavesTheHeadAlone() {
        assertThrows(IOException.class, () -> speak("cut=0"));
    }

    @Test
    void anErrorEventEndsTheStream() throws Exception {
        var answer = speak("error=4");
        assertTrue(answer.isWhole());
        assertEquals(4, answer.audioEvents());
        assertTrue(
                answer.body()
                        .endsWith(
                                "event: error\ndata: {\"status\": \"500\", \"message\": \"The"
                                        + " sandbox was asked to fail.\"}\n\n"));
    }

    @Test
    void theEndMarkerCanBeLeftOut() throws Exception {
        var answer = speak("no-end");
        assertTrue(answer.isWhole());
        assertEquals(good, answer.body() + END);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    401 | {"error":"unauthorized"}
                    410 | {"status":"error","error_code":"MODEL_DEPRECATED","message":"This model is retired.","recommended_endpoint":"/waves/v1/tts/live"}
                    500 | {"error":"InternalServerError","message":"An unexpected error occurred."}
                    503 | {"status":"error","error_code":"sandbox_fault","message":"The sandbox was asked to fail.","request_id":"<id>"}
                    429 | {"status":"error","error_code":"rate_limit_exceeded","message":"Only one request at a time is allowed.","request_id":"<id>"}
                    """)
    void anErrorStatusHasItsOwnBody(int status, String body) throws Exception {
        var answer = speak("status=" + status);
        assertEquals(status, answer.status());
        assertEquals(body.replace("<id>", answer.header("X-Request-Id")), answer.body());
        assertEquals(status == 429 ? "1" : "", answer.header("Retry-After"));
    }

    @Test
    void faultsStayUntilTheyAreTakenBack() throws Exception {
        var control = new SandboxControl(sandbox.environment());
        control.misbehave(List.of("no-end", "delay=0.001s"));
        assertEquals(List.of("delay=1ms", "no-end"), control.faults());
        client.speak(ONE);
        assertEquals(good, client.speak(ONE).body() + END);
        control.misbehave(List.of());
        assertEquals(List.of(), control.faults());
        assertEquals(good, client.speak(ONE).body());
    }

    @Test
    void theControlNeedsTheKeyAndSaysWhatItDoesNotUnderstand() throws Exception {
        var answer =
                SandboxClient.read(client.send(client.request("/sandbox/fault").GET().build()));
        assertEquals(401, answer.status());
        var control = new SandboxControl(sandbox.environment());
        var refused = assertThrows(IOException.class, () -> control.misbehave(List.of("cut=x")));
        assertEquals(
                "the sandbox answered 400:"
                    + " {\"error\":\"InvalidRequest\",\"message\":\"\\\"cut=x\\\" is not a fault."
                    + " Write for example cut=10, that is after 10 events.\"}",
                refused.getMessage());
    }

    @Test
    void everyFaultIsReadAndWrittenBack() {
        var fault =
                SandboxFault.parse(
                        List.of(
                                "delay=2s",
                                "jitter=200ms",
                                "stall=5:3s",
                                "cut=10",
                                "status=500",
                                "error=4",
                                "no-end",
                                "answer=bad-voice",
                                "retry-after=3",
                                "error-shape=nested",
                                "close"));
        assertEquals(
                new SandboxFault(
                        Duration.ofSeconds(2),
                        Duration.ofMillis(200),
                        Optional.of(5),
                        Duration.ofSeconds(3),
                        Optional.of(10),
                        Optional.of(500),
                        Optional.of(4),
                        true,
                        Optional.of("bad-voice"),
                        Optional.of(3),
                        Optional.of("nested"),
                        true),
                fault);
        assertEquals(fault, SandboxFault.parse(fault.words()));
        assertEquals(SandboxFault.NONE, SandboxFault.parse(List.of()));
        assertEquals(List.of(), SandboxFault.NONE.words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "delay",
                "delay=",
                "delay=2",
                "delay=-2s",
                "delay=301s",
                "stall=3s",
                "stall=:3s",
                "stall=5:",
                "cut=-1",
                "cut=1.5",
                "cut=9999999",
                "status=200",
                "status=600",
                "no-end=1",
                "close=1",
                "answer=nonsense",
                "answer",
                "retry-after=soon",
                "error-shape=round",
                "error"
            })
    void whatIsNoFaultIsRefusedWithAnExample(String word) {
        var refused =
                assertThrows(
                        IllegalArgumentException.class, () -> SandboxFault.parse(List.of(word)));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith("\"" + word + "\" is not a fault. Write for example "),
                refused.getMessage());
    }

    private static SandboxClient.Answer speak(String... faults) throws Exception {
        try (var faulty =
                        SandboxServer.start(
                                0,
                                SandboxFault.parse(List.of(faults)),
                                Pace.UNPACED,
                                new ScriptedEngine(24_000, 9_000, 0));
                var faultyClient = new SandboxClient(faulty.environment())) {
            return faultyClient.speak(ONE);
        }
    }
}
