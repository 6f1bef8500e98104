package voiceplayground.testkit;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechCall;
import voiceplayground.api.SpeechClient;
import voiceplayground.api.SpeechListener;
import voiceplayground.speech.Environment;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/// A speech server that serves one request at a time and notices a closed connection up to 100 ms
/// late: until then it refuses the next one with 429. Keeps a log of what it saw.
public final class OneSlotServer implements SpeechClient {
    private final ManualClock clock;
    private final SplittableRandom random;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean isBusy;
    private long freeAt;
    private int served;
    private int refused;
    private int overlapping;

    public OneSlotServer(ManualClock clock, long seed) {
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.freeAt = clock.nanos();
    }

    /// Requests that were answered.
    public int served() {
        return locked(() -> served);
    }

    /// Requests that came while the one before still counted.
    public int refused() {
        return locked(() -> refused);
    }

    /// Requests that came while another connection was open.
    public int overlapping() {
        return locked(() -> overlapping);
    }

    @Override
    public SpeechCall newCall(Environment environment, SpeechRequest request) {
        return new Call();
    }

    @Override
    public void warm(Environment environment) {}

    private final class Call implements SpeechCall {
        private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

        @Override
        public void run(SpeechListener listener) throws SpeechException {
            if (cancelled.isDone()) {
                throw new SpeechException(new SpeechFailure.CutShort("cancelled before it began"));
            }
            int events = arrive();
            boolean isDone = false;
            try {
                listener.head(new ResponseHead(200, "http/1.1", List.of()));
                byte[] sound = new byte[640];
                for (int i = 0; i < events && !cancelled.isDone(); i++) {
                    listener.event("audio", "", sound, 0, 0, clock.nanos());
                    listener.audio(sound, 0, sound.length);
                }
                if (events % 4 == 0) {
                    isDone = true;
                    return;
                }
                cancelled.join();
                throw new SpeechException(new SpeechFailure.CutShort("cancelled"));
            } finally {
                leave(isDone);
            }
        }

        @Override
        public void cancel() {
            cancelled.complete(null);
        }
    }

    private int arrive() throws SpeechException {
        lock.lock();
        try {
            overlapping += isBusy ? 1 : 0;
            if (isBusy || freeAt - clock.nanos() > 0) {
                refused++;
                throw new SpeechException(
                        new SpeechFailure.SlowDown(Optional.empty(), ServerWords.NONE));
            }
            served++;
            isBusy = true;
            return random.nextInt(12);
        } finally {
            lock.unlock();
        }
    }

    /// @param isDone it ended the stream itself, and need not notice anything
    private void leave(boolean isDone) {
        lock.lock();
        try {
            isBusy = false;
            int late = isDone ? 0 : random.nextInt(101);
            freeAt = clock.nanos() + Duration.ofMillis(late).toNanos();
        } finally {
            lock.unlock();
        }
    }

    private int locked(java.util.function.IntSupplier value) {
        lock.lock();
        try {
            return value.getAsInt();
        } finally {
            lock.unlock();
        }
    }
}
