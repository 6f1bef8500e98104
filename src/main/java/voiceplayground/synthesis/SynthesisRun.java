package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.ResponseHead;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.audio.playback.Playback;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.WordTime;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A run and the one thread that conducts it.
///
/// Three threads meet here: the stream's, the speaker's and whoever presses Stop. Each first says
/// what it did and then looks at what the others said, so that whichever is later acts.
final class SynthesisRun implements Run {
    private static final Logger LOG = Logger.getLogger(SynthesisRun.class.getName());

    private final RunTools tools;
    private final Order order;
    private final Line line;
    private final boolean isEnqueued;
    private final RunStopwatch watch;
    private final RunNotes notes = new RunNotes();
    private final LiveSound sound;
    private final PeakPyramid peaks = new PeakPyramid();
    private final AtomicBoolean isStopAsked = new AtomicBoolean();
    private final CompletableFuture<Void> stopSignal = new CompletableFuture<>();
    private final Pause pause;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Hearing hearing;
    private final RunStatus status;
    private final Conversation conversation;
    private volatile long heardAtStop;

    private volatile @Nullable RunRecorder recorder;
    private volatile Line.@Nullable Place place;

    /// @param order what is asked and how it is to be heard
    /// @param isEnqueued waits behind the others instead of before them
    SynthesisRun(RunTools tools, Order order, Line line, boolean isEnqueued) {
        this.tools = tools;
        this.order = order;
        this.line = line;
        this.isEnqueued = isEnqueued;
        this.pause = new Pause(tools.clock(), tools.patience(), stopSignal);
        int rateHz = order.request().sampleRateHz();
        this.watch = new RunStopwatch(tools.clock().nanos(), rateHz);
        this.sound = new LiveSound(rateHz, this::readKept);
        this.hearing = new Hearing(this, tools.player(), watch, order.play());
        this.status = new RunStatus(this, tools.news());
        this.conversation = new Conversation(tools, this, order, watch, notes, pause);
    }

    /// Takes its place in the line.
    void join() {
        place = line.join(this, !isEnqueued);
    }

    /// Who asks already and must be stopped for it to be next.
    List<SynthesisRun> inTheWay() {
        return line.inTheWay(Objects.requireNonNull(place, "joined before"));
    }

    /// Begins, on a thread of that name; it has joined before. Returns at once.
    void begin(String threadName) {
        var mine = Objects.requireNonNull(place, "joined before");
        if (mine.isFree()) {
            apply(new RunEvent.TurnCame());
        } else {
            apply(new RunEvent.MustWait(Math.max(1, mine.position())));
        }
        Thread.ofPlatform().daemon().name(threadName).start(() -> conduct(mine));
    }

    /// Others came or left: looks where it is now.
    void moved() {
        var mine = place;
        if (mine == null) {
            return;
        }
        status.apply(() ->
                Optional.of(mine.position())
                        .filter(position -> position > 0)
                        .map(RunEvent.MustWait::new));
    }

    boolean isStopAsked() {
        return isStopAsked.get();
    }

    /// Completed when nothing of this run goes on any more.
    CompletableFuture<Void> done() {
        return done;
    }

    @Override
    public void stop() {
        if (state().isFinal() || isStopAsked.get()) {
            return;
        }
        heardAtStop = hearing.heardFrame();
        if (!isStopAsked.compareAndSet(false, true)) {
            return;
        }
        stopSignal.complete(null);
        var waiting = place;
        if (waiting != null) {
            waiting.leaveIfWaiting();
        }
        // What appears after this sees the flag and stops itself.
        hearing.stop();
        conversation.cancel();
        if (state() instanceof RunState.Draining) {
            apply(new RunEvent.Stopped(heardAtStop));
        }
    }

    private void conduct(Line.Place mine) {
        try {
            if (mayAsk(mine)) {
                converse(mine);
            } else {
                watch.ended(tools.clock().nanos());
                apply(new RunEvent.Stopped(0));
            }
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "a run broke", e);
            sound.end();
            watch.ended(tools.clock().nanos());
            apply(
                    new RunEvent.StreamEnded(
                            Optional.of(Conversation.unexpected(e)), watch.frames(), false));
        } finally {
            mine.leave(false);
            done.complete(null);
        }
    }

    /// Waits for its turn. @return false where it was stopped before
    private boolean mayAsk(Line.Place mine) {
        CompletableFuture.anyOf(mine.turn(), stopSignal).join();
        if (stopSignal.isDone()) {
            return false;
        }
        var wait = Duration.ofNanos(mine.turn().join() - tools.clock().nanos());
        if (!wait.isPositive()) {
            return true;
        }
        var release = new RunState.Waiting(Optional.empty(), 1, wait);
        return pause.await(wait, () -> apply(new RunEvent.MustPause(release)));
    }

    private void converse(Line.Place mine) {
        watch.turnCame(tools.clock().nanos());
        apply(new RunEvent.TurnCame());
        hearing.prepare(request().sampleRateHz());
        var keeper = tools.recorders().open(environment(), request());
        recorder = keeper;
        var failure = conversation.hold(keeper);
        watch.ended(tools.clock().nanos());
        mine.leave(conversation.isCutOff());
        var ending =
                RunEnding.of(failure, isStopAsked.get(), watch.frames(), conversation::noSound);
        keeper.ended(ending.outcome(), timings(), ending.cause());
        end(ending);
        if (playback().isPresent()) {
            hearing.awaitSilence();
            keeper.played(timings());
        }
    }

    private void end(RunEnding ending) {
        if (isStopAsked.get() && ending.cause().isEmpty()) {
            apply(new RunEvent.Stopped(heardAtStop));
            return;
        }
        boolean isSoundLeft = playback().isPresent() && !hearing.isOver();
        apply(new RunEvent.StreamEnded(ending.cause(), watch.frames(), isSoundLeft));
        // Looked at in this order: a stop also makes it silent.
        boolean isSilent = hearing.isOver();
        if (isStopAsked.get()) {
            apply(new RunEvent.Stopped(heardAtStop));
        } else if (isSilent) {
            apply(new RunEvent.FellSilent());
        }
    }

    /// There is something to play.
    void firstSound() {
        hearing.begin();
    }

    /// Something happened to it.
    void apply(RunEvent event) {
        status.apply(event);
    }

    private int readKept(long position, byte[] target, int offset, int length) throws IOException {
        var keeper = recorder;
        return keeper == null ? -1 : keeper.read(position, target, offset, length);
    }

    @Override
    public Environment environment() {
        return order.environment();
    }

    @Override
    public SpeechRequest request() {
        return order.request();
    }

    @Override
    public RunState state() {
        return status.state();
    }

    @Override
    public Optional<RunHead> head() {
        return Optional.ofNullable(recorder).map(RunRecorder::head);
    }

    @Override
    public Optional<ResponseHead> response() {
        return notes.response();
    }

    @Override
    public ServerIds serverIds() {
        return notes.ids();
    }

    @Override
    public List<WordTime> words() {
        return notes.words();
    }

    @Override
    public List<Attempt> attempts() {
        return notes.attempts();
    }

    @Override
    public boolean isEnqueued() {
        return isEnqueued;
    }

    @Override
    public Duration waitLeft() {
        return pause.left();
    }

    @Override
    public void tryNow() {
        pause.tryNow();
    }

    @Override
    public void giveUp() {
        pause.giveUp();
    }

    @Override
    public LiveSound sound() {
        return sound;
    }

    @Override
    public PeakPyramid peaks() {
        return peaks;
    }

    @Override
    public Optional<Playback> playback() {
        return hearing.playback();
    }

    @Override
    public RunTimings timings() {
        return watch.timings(tools.clock().nanos(), hearing.starvations());
    }

    @Override
    public Optional<SpeechFailure.NotSaved> notSaved() {
        return Optional.ofNullable(recorder).flatMap(RunRecorder::failure);
    }
}
