package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.SpeechException;
import voiceplayground.testkit.ScriptedServer;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/// Garbage beside a sound thread means gaps: bytes allocated per byte of sound.
class AllocationTest {
    private static final class Counting implements SpeechListener {
        private long bytes;

        @Override
        public void milestone(Milestone milestone, long nanos) {}

        @Override
        public void head(ResponseHead head) {}

        @Override
        public void event(
                String type, String id, byte[] data, int offset, int length, long nanos) {}

        @Override
        public void audio(byte[] bytes, int offset, int length) {
            this.bytes += length;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 8192, 16_384})
    void atMostOnePointTwoBytesAreAllocatedPerByteOfSound(int eventBytes) throws Exception {
        byte[] event = Heard.event(new byte[eventBytes]).getBytes(StandardCharsets.UTF_8);
        int events = 8 * 1024 * 1024 / eventBytes;
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.streamHead();
                    for (int i = 0; i < events; i++) {
                        c.chunk(event);
                    }
                    c.chunk(Heard.end()).lastChunk();
                })) {
            var client = Heard.client();
            client.warm(Heard.at(server.url()));
            measure(client, server, events * eventBytes);
            double perByte = measure(client, server, events * eventBytes);
            System.out.printf(
                    "%d-byte events: %.3f bytes allocated per byte of sound%n",
                    eventBytes, perByte);
            assertTrue(perByte <= 1.2, perByte + " bytes allocated per byte of sound");
        }
    }

    private static double measure(WavesSpeechClient client, ScriptedServer server, int soundBytes)
            throws SpeechException {
        // The call runs on this platform thread: nothing else allocates on it.
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var heard = new Counting();
        var call = client.newCall(Heard.at(server.url()), Heard.REQUEST);
        long before = threads.getCurrentThreadAllocatedBytes();
        call.run(heard);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(soundBytes, heard.bytes);
        return (double) allocated / soundBytes;
    }
}
