package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.TimeUnit;

class SocketTest extends SocketFixture {
    @Test
    void aTextIsSpokenInChunksAndThenComplete() throws Exception {
        open(0, "");
        socket.send(request("One.", ", \"session_id\": \"s\", \"request_id\": \"r\""));
        var frames = socket.until("complete");
        assertArrayEquals(RAMP, SocketClient.sound(frames));
        assertEquals(4, frames.size());
        String session = frames.getFirst().path("session_id").asString();
        String request = frames.getFirst().path("request_id").asString();
        for (var frame : frames) {
            assertEquals(session, frame.path("session_id").asString());
            assertEquals(request, frame.path("request_id").asString());
            assertEquals("s", frame.path("external_session_id").asString());
            assertEquals("r", frame.path("external_request_id").asString());
        }
        assertEquals(
                List.of(
                        "session_id",
                        "request_id",
                        "external_session_id",
                        "external_request_id",
                        "status"),
                List.copyOf(frames.getLast().propertyNames()));
    }

    @Test
    void wordsComeWithTheirSoundAndCountThroughAllParts() throws Exception {
        open(0, "");
        String robot =
                "{\"voice_id\": \"robot\", \"sample_rate\": 24000, \"word_timestamps\": true,"
                        + " \"complete_backoff_ms\": 0, \"text\": \"%s\", \"continue\": %s}";
        socket.send(robot.formatted("Pay Mr. Smith $100 now. And", "true"));
        socket.send(robot.formatted(" then go.", "false"));
        var frames = socket.until("complete");
        var words = SocketClient.words(frames);
        assertEquals(
                List.of("Pay", "Mr.", "Smith", "$100", "now.", "And", "then", "go."),
                words.stream().map(word -> word.path("word").asString()).toList());
        double before = 0;
        for (int i = 0; i < words.size(); i++) {
            assertEquals(i, words.get(i).path("id").asInt());
            assertTrue(words.get(i).path("start").asDouble() >= before);
            assertTrue(
                    words.get(i).path("end").asDouble() >= words.get(i).path("start").asDouble());
            before = words.get(i).path("start").asDouble();
        }
        // Two parts of 9000 frames each.
        assertEquals(0.75, words.getLast().path("end").asDouble(), 0.001);
        assertEquals(36_000, SocketClient.sound(frames).length);
    }

    @Test
    void voicesWithoutWordTimesSendNone() throws Exception {
        open(0, "");
        socket.send(request("One two.", ", \"word_timestamps\": true"));
        var frames = socket.until("complete");
        assertEquals(List.of(), SocketClient.words(frames));
        assertArrayEquals(RAMP, SocketClient.sound(frames));
    }

    @Test
    void textInPartsIsOneSynthesisAndAFlushEndsIt() throws Exception {
        open(0, "");
        socket.send(request("Streaming ", ", \"continue\": true"));
        socket.send(request("delivers audio. And ", ", \"continue\": true"));
        socket.send(request("more", ", \"continue\": true"));
        socket.send("{\"flush\": true}");
        var frames = socket.until("complete");
        assertEquals(
                1, frames.stream().map(f -> f.path("request_id").asString()).distinct().count());
        assertEquals(2 * RAMP.length, SocketClient.sound(frames).length);
    }

    @Test
    void whatWaitsIsSpokenAfterTheDelayThatWasAskedFor() throws Exception {
        open(0, "");
        socket.send(request("no stop", ", \"continue\": true, \"max_buffer_flush_ms\": 1"));
        assertEquals("chunk", socket.next().path("status").asString());
    }

    @Test
    void eachStretchOfAContextIsASynthesisOfItsOwn() throws Exception {
        open(0, "");
        String context = ", \"context_id\": \"c\", \"continue\": ";
        socket.send(request("First one. And", context + "true"));
        var first = socket.until("complete");
        socket.send(request(" the second", context + "false"));
        var second = socket.until("complete");
        assertEquals(RAMP.length, SocketClient.sound(first).length);
        assertEquals(RAMP.length, SocketClient.sound(second).length);
        assertFalse(
                first.getFirst().path("request_id").equals(second.getFirst().path("request_id")));
        socket.send(request("x", context + "true, \"flush\": true"));
        assertEquals(
                "context_id: Cannot be combined with flush or max_buffer_flush_ms",
                socket.next().path("message").asString());
    }

    @Test
    void aCancelEndsTheSpeechAndTheNextTextIsSpoken() throws Exception {
        open(2, "");
        socket.send(request("The first phrase. The second phrase.", ""));
        assertEquals("chunk", socket.next().path("status").asString());
        socket.send("{\"cancel_request\": true}");
        assertTrue(engine.isInterrupted.await(30, TimeUnit.SECONDS));
        socket.send(request("One.", ", \"request_id\": \"next\""));
        var frames = socket.until("complete");
        assertEquals("next", frames.getLast().path("external_request_id").asString());
    }

    @Test
    void blankTextAndAFlushWithoutTextBringNothing() throws Exception {
        open(0, "");
        socket.send(request(" ", ""));
        socket.send("{\"flush\": true}");
        socket.send("{\"type\": \"ping\"}");
        assertEquals("{\"type\":\"pong\"}", socket.next().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "keepalive", "keep_alive", "keep-alive"})
    void everyNameOfAPingIsAnswered(String type) throws Exception {
        open(0, "");
        socket.send("{\"type\": \"" + type + "\"}");
        assertEquals("{\"type\":\"pong\"}", socket.next().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense | The message is not JSON.
                    {} | text: Required
                    {"text": "Hi"} | voice_id: Required
                    {"text": "Hi", "voice_id": "nobody"} | voice_id: Invalid Voice ID
                    {"text": "Hi", "voice_id": "magnus", "speed": 9} | speed: Number must be less than or equal to 2
                    {"text": 5, "flush": "x"} | text: Expected string, received number; flush: Expected boolean, received string
                    """)
    void whatIsWrongIsSaidInAFrame(String message, String words) throws Exception {
        open(0, "");
        socket.send(message);
        var frame = socket.next();
        assertEquals("error", frame.path("status").asString());
        assertEquals("invalid_request", frame.path("error_code").asString());
        assertEquals(words, frame.path("message").asString());
    }

    @Test
    void aNullIsAFieldThatIsNotThere() throws Exception {
        open(0, "");
        socket.send(request("One.", ", \"model\": null, \"speed\": null, \"context_id\": null"));
        assertArrayEquals(RAMP, SocketClient.sound(socket.until("complete")));
    }

    @Test
    void aSecondSocketIsRefusedWhileOneIsSpokenTo() throws Exception {
        open(2, "");
        socket.send(request("The first phrase. The second phrase.", ""));
        engine.isWaiting.await();
        try (var other = new SocketClient(sandbox.environment(), "")) {
            other.send(request("One.", ""));
            assertEquals("rate_limit_exceeded", other.next().path("error_code").asString());
        }
        engine.goOn.countDown();
        socket.until("complete");
    }

    @Test
    void anIdleSocketIsClosedWithAWord() throws Exception {
        open(0, "?timeout=1");
        var frame = socket.next();
        assertEquals(
                "Connection timed out after 1 seconds of inactivity",
                frame.path("message").asString());
        assertEquals(SocketClient.CLOSED, socket.next().toString());
    }

    @ParameterizedTest
    @CsvSource({"wav, true", "pcm, false"})
    void eachChunkOfAWavHasAHeader(String format, boolean hasHeader) throws Exception {
        open(0, "");
        socket.send(
                "{\"voice_id\": \"magnus\", \"text\": \"One.\", \"sample_rate\": 24000,"
                        + " \"complete_backoff_ms\": 0, \"output_format\": \""
                        + format
                        + "\"}");
        byte[] sound = SocketClient.sound(socket.until("complete"));
        assertEquals(RAMP.length + (hasHeader ? 3 * 44 : 0), sound.length);
        assertEquals(hasHeader, sound[0] == 'R' && sound[1] == 'I');
    }
}
