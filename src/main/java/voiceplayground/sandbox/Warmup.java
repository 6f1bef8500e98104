package voiceplayground.sandbox;

import voiceplayground.audio.SincResampler;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Speaks to nobody until the engine is quick, and keeps out of the way of who really wants speech.
///
/// First the voice of a first start, which takes a second; then another speaker, because Flite's
/// statistical voices have code of their own. Quick compilation is done with it after a sentence; a
/// JVM that counts before it compiles needs some twenty seconds of speech. Between those sentences
/// it rests, longer where processors are few.
final class Warmup implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Warmup.class.getName());
    private static final List<String> SENTENCES =
            List.of(
                    "Good morning, here is the news.",
                    "Was it 42 or 17 that she said?",
                    "The quick brown fox jumps over the lazy dog.");

    /// A voice that speaks this many times faster than real time is warm.
    private static final double QUICK = 1.8;

    private static final int RATE_HZ = 24_000;

    /// Rest for each stretch of work; the compiler needs a processor of its own.
    private static final int RESTS = Runtime.getRuntime().availableProcessors() < 4 ? 3 : 1;

    private static final long LONGEST_REST_MILLIS = 2_000;
    private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();

    private final VoiceEngine engine;
    private final Slot slot;
    private final String firstVoice;
    private final Thread thread;
    private volatile boolean isClosed;

    Warmup(VoiceEngine engine, Slot slot, String firstVoice) {
        this.engine = engine;
        this.slot = slot;
        this.firstVoice = firstVoice;
        this.thread = Thread.ofPlatform().daemon().name("vp-voice-warm").unstarted(this::run);
    }

    /// Starts it, the first time.
    synchronized void start() {
        if (thread.getState() == Thread.State.NEW && !isClosed) {
            thread.start();
        }
    }

    /// Waits for its end.
    void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Somebody wants speech now: stops the present sentence.
    void giveWay() {
        thread.interrupt();
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }

    private void run() {
        warm();
        engine.rest();
    }

    private void warm() {
        long start = System.nanoTime();
        for (String sentence : SENTENCES) {
            speak(sentence, firstVoice);
        }
        String other =
                engine.voices().stream()
                        .map(voice -> voice.id())
                        .filter(id -> !id.equals(firstVoice))
                        .findFirst()
                        .orElse(firstVoice);
        while (System.nanoTime() - start < LONGEST_NANOS && !isClosed) {
            long before = System.nanoTime();
            double seconds = speak(SENTENCES.getFirst(), other);
            long took = System.nanoTime() - before;
            if (seconds * 1e9 > QUICK * took) {
                return;
            }
            sleep(Math.min(took / 1_000_000 * RESTS, LONGEST_REST_MILLIS));
        }
    }

    /// Waits until nobody else is being spoken to, then speaks.
    ///
    /// @return seconds of sound; 0 when it was interrupted
    private double speak(String sentence, String voice) {
        while (!slot.isFree() && !isClosed) {
            sleep(100);
        }
        if (isClosed) {
            return 0;
        }
        try {
            var sound = engine.speak(sentence, voice, 1);
            var _ =
                    SoundEncoding.PCM
                            .encoder(RATE_HZ)
                            .encode(SincResampler.convert(sound.frames(), sound.rateHz(), RATE_HZ));
            return (double) sound.frames().length / sound.rateHz();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "not warmed", e);
            // The interrupt has done its work.
            Thread.interrupted();
            return 0;
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // Someone wants speech; the loop sees to that.
            LOG.log(Level.FINEST, "woken", e);
        }
    }
}
