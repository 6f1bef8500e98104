package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import voiceplayground.audio.SincResampler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The real engine of this build: Flite, or FreeTTS where Flite could not be fetched.
class SpokenVoicesTest {
    private static final String SENTENCE = "We were away a year ago.";

    private static final VoiceEngine ENGINE = VoiceEngine.ofThisBuild();
    private static SandboxServer sandbox;
    private static SandboxClient client;

    @BeforeAll
    static void start() throws IOException {
        sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED);
        client = new SandboxClient(sandbox.environment());
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws Exception {
        String request = SandboxClient.request("Hello there. " + SENTENCE, "");
        var first = client.speak(request);
        assertTrue(first.audioEvents() > 10);
        assertEquals(first.body(), client.speak(request).body());
    }

    @Test
    void speedScalesTheLength() throws Exception {
        double normal = seconds("", 44_100);
        assertEquals(2, seconds(", \"speed\": 0.5", 44_100) / normal, 0.15);
        assertEquals(0.5, seconds(", \"speed\": 2.0", 44_100) / normal, 0.08);
    }

    @Test
    void theLengthInSecondsIsTheSameAtEveryRate() throws Exception {
        double normal = seconds("", 44_100);
        for (int rateHz : new int[] {8_000, 16_000, 24_000, 44_100}) {
            assertEquals(normal, seconds(", \"sample_rate\": " + rateHz, rateHz), 0.001);
        }
    }

    @Test
    void aCompressedFormatHasOneByteAFrame() throws Exception {
        String rate = ", \"sample_rate\": 8000, \"output_format\": ";
        int pcm = client.speak(SandboxClient.request(SENTENCE, rate + "\"pcm\"")).sound().length;
        for (String format : List.of("ulaw", "alaw")) {
            String more = rate + "\"" + format + "\"";
            assertEquals(
                    pcm / 2, client.speak(SandboxClient.request(SENTENCE, more)).sound().length);
        }
    }

    @Test
    void everyVoiceSpeaksAndNoTwoSoundAlike() throws IOException {
        var voices = ENGINE.voices();
        assertTrue(voices.size() >= (FliteEngine.isBuiltIn() ? 6 : 1), voices::toString);
        var prints = new ArrayList<Print>();
        for (var voice : voices) {
            var print = Print.of(ENGINE.speak("We were away.", voice.id(), 1.6));
            assertTrue(print.pitchHz > 60 && print.pitchHz < 260, voice.id() + " " + print);
            assertTrue(print.level > 1_000, voice.id() + " " + print);
            for (int i = 0; i < prints.size(); i++) {
                assertTrue(
                        print.differsFrom(prints.get(i)),
                        voices.get(i) + " " + prints.get(i) + " and " + voice + " " + print);
            }
            prints.add(print);
        }
    }

    @Test
    void aPhraseWithoutASoundIsEmptyAndNotSilent() {
        assertEquals(0, new Sound(new short[16_000], 16_000).trimmed().frames().length);
        assertNotEquals(0, new Sound(new short[] {0, 0, 900, 0}, 16_000).trimmed().frames().length);
    }

    private static double seconds(String more, int rateHz) throws Exception {
        var answer = client.speak(SandboxClient.request(SENTENCE, more));
        assertEquals(200, answer.status(), answer.body());
        return (double) answer.frames().length / rateHz;
    }

    /// What a listener would tell two speakers apart by.
    ///
    /// @param centreHz centre of the spectrum's power, from the zero crossings of the difference
    private record Print(double pitchHz, double centreHz, double level) {
        static Print of(Sound sound) {
            short[] frames = SincResampler.convert(sound.frames(), sound.rateHz(), 16_000);
            double level = 0;
            for (short frame : frames) {
                level += (double) frame * frame;
            }
            level = Math.sqrt(level / frames.length);
            double change = 0;
            for (int i = 1; i < frames.length; i++) {
                change += Math.pow(frames[i] - frames[i - 1], 2);
            }
            change = Math.sqrt(change / frames.length);
            return new Print(
                    pitch(frames, level),
                    16_000 / Math.PI * Math.asin(Math.min(1, change / level / 2)),
                    level);
        }

        boolean differsFrom(Print other) {
            return Math.abs(Math.log(pitchHz / other.pitchHz)) > 0.08
                    || Math.abs(Math.log(centreHz / other.centreHz)) > 0.12;
        }

        /// Median over the voiced windows of 40 ms, by autocorrelation.
        private static double pitch(short[] frames, double level) {
            int window = 640;
            var found = new ArrayList<Double>();
            for (int from = 0; from + 2 * window < frames.length; from += window) {
                int bestLag = 0;
                double best = 0.6;
                for (int lag = 16_000 / 300; lag < 16_000 / 55; lag++) {
                    double product = 0;
                    double here = 0;
                    double there = 0;
                    for (int i = from; i < from + window; i++) {
                        product += (double) frames[i] * frames[i + lag];
                        here += (double) frames[i] * frames[i];
                        there += (double) frames[i + lag] * frames[i + lag];
                    }
                    double likeness = product / Math.sqrt(here * there + 1);
                    if (likeness > best + 0.01 && here > window * level * level / 4) {
                        best = likeness;
                        bestLag = lag;
                    }
                }
                if (bestLag > 0) {
                    found.add(16_000.0 / bestLag);
                }
            }
            found.sort(null);
            return found.isEmpty() ? 0 : found.get(found.size() / 2);
        }
    }
}
