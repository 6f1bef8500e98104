package voiceplayground.sandbox;

import voiceplayground.speech.Voice;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// An engine whose sound is known in advance: a ramp, louder with each phrase. It can be made to
/// wait.
final class ScriptedEngine implements VoiceEngine {
    static final Voice VOICE =
            new Voice("robot", "Robot", "lightning_v3.1", "male", "none", List.of("en"));

    final CountDownLatch isWaiting = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    final CountDownLatch isInterrupted = new CountDownLatch(1);

    private final int rateHz;
    private final int framesPerPhrase;
    private final int waitAtPhrase;
    final AtomicInteger phrases = new AtomicInteger();
    final AtomicInteger rests = new AtomicInteger();

    /// @param waitAtPhrase the phrase, counted from 1, at which it waits for [#goOn], once; 0 for
    ///   never
    ScriptedEngine(int rateHz, int framesPerPhrase, int waitAtPhrase) {
        this.rateHz = rateHz;
        this.framesPerPhrase = framesPerPhrase;
        this.waitAtPhrase = waitAtPhrase;
    }

    @Override
    public List<Voice> voices() {
        return List.of(VOICE);
    }

    @Override
    public Sound speak(String phrase, String voice, double speed) throws IOException {
        int number = phrases.incrementAndGet();
        if (number == waitAtPhrase) {
            isWaiting.countDown();
            try {
                if (!goOn.await(30, TimeUnit.SECONDS)) {
                    throw new IOException("nobody let the engine go on");
                }
            } catch (InterruptedException e) {
                isInterrupted.countDown();
                throw new InterruptedIOException();
            }
        }
        return new Sound(ramp(framesPerPhrase), rateHz);
    }

    @Override
    public void rest() {
        rests.incrementAndGet();
    }

    static short[] ramp(int frames) {
        short[] ramp = new short[frames];
        for (int i = 0; i < frames; i++) {
            ramp[i] = (short) (i * 7);
        }
        return ramp;
    }
}
