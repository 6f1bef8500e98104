package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.SpeechClient;
import voiceplayground.api.TextFeed;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts runs, as a rule one request at a time at an account: the others wait in a line. Thread:
/// any.
public final class Synthesizer implements RunQueue, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Synthesizer.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final RunTools tools;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<SynthesisRun> unfinished = ConcurrentHashMap.newKeySet();
    private final ToIntFunction<Environment> atOnce;
    private final Map<Account, Line> lines = new LinkedHashMap<>();
    private int started;
    private boolean isClosed;
    private volatile @Nullable SynthesisRun current;

    /// Wires a synthesizer that asks for one thing at a time.
    public Synthesizer(
            SpeechClient client,
            Player player,
            RunRecorders recorders,
            NanoClock clock,
            RunListener listener) {
        this(client, player, recorders, clock, listener, _ -> 1);
    }

    /// Wires a synthesizer.
    ///
    /// @param atOnce how many requests an environment allows at a time, asked for each anew;
    ///   thread: any
    public Synthesizer(
            SpeechClient client,
            Player player,
            RunRecorders recorders,
            NanoClock clock,
            RunListener listener,
            ToIntFunction<Environment> atOnce) {
        this(client, player, recorders, clock, listener, atOnce, Patience::real);
    }

    Synthesizer(
            SpeechClient client,
            Player player,
            RunRecorders recorders,
            NanoClock clock,
            RunListener listener,
            ToIntFunction<Environment> atOnce,
            Patience patience) {
        tools = new RunTools(client, player, recorders, clock, patience, new RunNews(listener));
        this.atOnce = atOnce;
    }

    /// Starts a run and returns at once.
    ///
    /// A run in flight is stopped first (its take is kept) and its connection is closed before the
    /// new request goes out; a sound that only plays is faded out. What waits in the queue goes on
    /// waiting behind it.
    ///
    /// @param play how to start the sound; empty to keep it without playing
    public Run start(Environment environment, SpeechRequest request, Optional<StartPolicy> play) {
        return start(new Order(environment, request, play, Optional.empty()));
    }

    /// Starts a run whose text is sent as it is written; only sockets can.
    ///
    /// @param more what follows the request's own text
    public Run start(
            Environment environment,
            SpeechRequest request,
            Optional<StartPolicy> play,
            TextFeed more) {
        return start(new Order(environment, request, play, Optional.of(more)));
    }

    @Override
    public Run enqueue(Environment environment, SpeechRequest request) {
        var order = new Order(environment, request, Optional.empty(), Optional.empty());
        SynthesisRun run;
        int number;
        lock.lock();
        try {
            run = made(order, true);
            number = ++started;
        } finally {
            lock.unlock();
        }
        run.join();
        run.begin("vp-stream-" + number);
        return run;
    }

    @Override
    public List<Run> queue() {
        return lines().stream()
                .flatMap(line -> line.runs().stream())
                .filter(Synthesizer::isQueued)
                .<Run>map(run -> run)
                .toList();
    }

    @Override
    public void cancelQueue() {
        for (Run run : queue()) {
            if (run.isEnqueued()) {
                run.stop();
            }
        }
    }

    private Run start(Order order) {
        SynthesisRun before;
        SynthesisRun run;
        int number;
        lock.lock();
        try {
            run = made(order, false);
            before = current;
            current = run;
            number = ++started;
        } finally {
            lock.unlock();
        }
        // Joined first: a place that becomes free is not for the queue.
        run.join();
        if (before != null) {
            before.stop();
        }
        run.inTheWay().forEach(Run::stop);
        run.begin("vp-stream-" + number);
        return run;
    }

    /// With the lock held.
    private SynthesisRun made(Order order, boolean isEnqueued) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        var environment = order.environment();
        var line =
                lines.computeIfAbsent(
                        Account.of(environment),
                        _ -> new Line(tools.clock(), () -> atOnce.applyAsInt(environment)));
        var run = new SynthesisRun(tools, order, line, isEnqueued);
        unfinished.add(run);
        var _ = run.done().thenRun(() -> unfinished.remove(run));
        return run;
    }

    private List<Line> lines() {
        lock.lock();
        try {
            return List.copyOf(lines.values());
        } finally {
            lock.unlock();
        }
    }

    private static boolean isQueued(Run run) {
        return switch (run.state()) {
            case RunState.Queued _, RunState.Waiting _ -> true;
            case RunState.Idle _,
                    RunState.Connecting _,
                    RunState.Buffering _,
                    RunState.Playing _,
                    RunState.Draining _ ->
                    run.isEnqueued();
            case RunState.Finished _,
                    RunState.Stopped _,
                    RunState.Incomplete _,
                    RunState.Failed _ ->
                    false;
        };
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
        unfinished.forEach(Run::stop);
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
