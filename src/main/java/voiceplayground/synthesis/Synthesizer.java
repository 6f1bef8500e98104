package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.SpeechClient;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts runs, one request at a time. Thread: any.
public final class Synthesizer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Synthesizer.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final RunTools tools;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<SynthesisRun> unfinished = ConcurrentHashMap.newKeySet();
    private Turn turn;
    private int started;
    private boolean isClosed;
    private volatile @Nullable SynthesisRun current;

    /// Wires a synthesizer.
    public Synthesizer(
            SpeechClient client,
            Player player,
            RunRecorders recorders,
            NanoClock clock,
            RunListener listener) {
        this(client, player, recorders, clock, listener, Patience::real);
    }

    Synthesizer(
            SpeechClient client,
            Player player,
            RunRecorders recorders,
            NanoClock clock,
            RunListener listener,
            Patience patience) {
        tools = new RunTools(client, player, recorders, clock, patience, new RunNews(listener));
        turn = Turn.first(clock);
    }

    /// Starts a run and returns at once.
    ///
    /// A run in flight is stopped first (its take is kept) and its connection is closed before the
    /// new request goes out; a sound that only plays is faded out.
    ///
    /// @param play how to start the sound; empty to keep it without playing
    public Run start(Environment environment, SpeechRequest request, Optional<StartPolicy> play) {
        SynthesisRun before;
        SynthesisRun run;
        int number;
        lock.lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("closed");
            }
            before = current;
            run = new SynthesisRun(tools, environment, request, play, turn);
            turn = turn.next();
            current = run;
            unfinished.add(run);
            number = ++started;
        } finally {
            lock.unlock();
        }
        if (before != null) {
            before.stop();
        }
        var _ = run.done().thenRun(() -> unfinished.remove(run));
        run.begin("vp-stream-" + number);
        return run;
    }

    /// The newest run, over or not.
    public Optional<Run> current() {
        return Optional.ofNullable(current);
    }

    /// Stops the newest run; a no-op when it is over.
    public void stop() {
        current().ifPresent(Run::stop);
    }

    /// Stops what runs and waits until it is kept, 2 s at most.
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
        } finally {
            lock.unlock();
        }
        stop();
        var all = unfinished.stream().map(SynthesisRun::done).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).get(CLOSING.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.WARNING, "a run did not end in time; its take is recovered later", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
