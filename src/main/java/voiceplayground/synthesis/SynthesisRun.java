package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechCall;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A run and the one thread that conducts it.
///
/// Three threads meet here: the stream's, the speaker's and whoever presses Stop. Each first says
/// what it did and then looks at what the others said, so that whichever is later acts; the state
/// itself changes under a lock, which is never held while anybody else's code runs.
final class SynthesisRun implements Run {
    private static final Logger LOG = Logger.getLogger(SynthesisRun.class.getName());
    private static final Playback.Starvations NONE = new Playback.Starvations(0, Duration.ZERO);

    private final RunTools tools;
    private final Environment environment;
    private final SpeechRequest request;
    private final Optional<StartPolicy> play;
    private final Turn turn;
    private final RunStopwatch watch;
    private final LiveSound sound;
    private final PeakPyramid peaks = new PeakPyramid();
    private final AtomicBoolean isStopAsked = new AtomicBoolean();
    private final CompletableFuture<Void> stopSignal = new CompletableFuture<>();
    private final CompletableFuture<Void> silence = new CompletableFuture<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final ReentrantLock stateLock = new ReentrantLock();
    private volatile RunState state = new RunState.Idle();
    private volatile long heardAtStop;
    private volatile @Nullable RunRecorder recorder;
    private volatile @Nullable SpeechCall call;
    private volatile @Nullable Playback playback;
    private volatile @Nullable ResponseHead response;

    SynthesisRun(
            RunTools tools,
            Environment environment,
            SpeechRequest request,
            Optional<StartPolicy> play,
            Turn turn) {
        this.tools = tools;
        this.environment = environment;
        this.request = request;
        this.play = play;
        this.turn = turn;
        this.watch = new RunStopwatch(tools.clock().nanos(), request.sampleRateHz());
        this.sound = new LiveSound(request.sampleRateHz(), this::readKept);
    }

    /// Begins, on a thread of that name. Returns at once.
    void begin(String threadName) {
        apply(
                turn.isFree(tools.clock().nanos())
                        ? new RunEvent.TurnCame()
                        : new RunEvent.MustWait(1));
        Thread.ofVirtual().name(threadName).start(this::conduct);
    }

    /// Completed when nothing of this run goes on any more.
    CompletableFuture<Void> done() {
        return done;
    }

    @Override
    public void stop() {
        if (state.isFinal() || isStopAsked.get()) {
            return;
        }
        heardAtStop = playback().map(Playback::heardFrame).orElse(0L);
        if (!isStopAsked.compareAndSet(false, true)) {
            return;
        }
        stopSignal.complete(null);
        // What appears after this sees the flag and stops itself.
        playback().ifPresent(Playback::stop);
        var running = call;
        if (running != null) {
            running.cancel();
        }
        silence.complete(null);
        if (state instanceof RunState.Draining) {
            apply(new RunEvent.Stopped(heardAtStop));
        }
    }

    private void conduct() {
        try {
            if (turn.await(stopSignal, tools.clock(), tools.patience())) {
                converse();
            } else {
                watch.ended(tools.clock().nanos());
                apply(new RunEvent.Stopped(0));
            }
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "a run broke", e);
            sound.end();
            watch.ended(tools.clock().nanos());
            apply(new RunEvent.StreamEnded(Optional.of(unexpected(e)), watch.frames(), false));
        } finally {
            turn.passOn(tools.clock().nanos(), false);
            done.complete(null);
        }
    }

    private void converse() {
        watch.turnCame(tools.clock().nanos());
        apply(new RunEvent.TurnCame());
        play.ifPresent(_ -> tools.player().prepare(request.sampleRateHz()));
        var keeper = tools.recorders().open(environment, request);
        recorder = keeper;
        var failure = ask(keeper);
        watch.ended(tools.clock().nanos());
        turn.passOn(tools.clock().nanos(), isStopAsked.get() && failure.isPresent());
        var ending = RunEnding.of(failure, isStopAsked.get(), watch.frames(), this::noSound);
        keeper.ended(ending.outcome(), timings(), ending.cause());
        end(ending);
        if (playback != null) {
            silence.join();
            keeper.played(timings());
        }
    }

    /// Sends the request and receives the answer. @return why it ended without the end marker
    private Optional<SpeechFailure> ask(RunRecorder keeper) {
        var reception =
                new Reception(tools.clock(), watch, keeper, this, this::answered, this::firstSound);
        try {
            try {
                var mine = tools.client().newCall(environment, request);
                call = mine;
                if (!isStopAsked.get()) {
                    mine.run(reception);
                }
            } finally {
                reception.end();
            }
            return Optional.empty();
        } catch (SpeechException e) {
            return Optional.of(e.failure());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "a stream broke", e);
            return Optional.of(unexpected(e));
        }
    }

    private void end(RunEnding ending) {
        if (isStopAsked.get() && ending.cause().isEmpty()) {
            apply(new RunEvent.Stopped(heardAtStop));
            return;
        }
        boolean isSoundLeft = playback != null && !silence.isDone();
        apply(new RunEvent.StreamEnded(ending.cause(), watch.frames(), isSoundLeft));
        // Looked at in this order: a stop also makes it silent.
        boolean isSilent = silence.isDone();
        if (isStopAsked.get()) {
            apply(new RunEvent.Stopped(heardAtStop));
        } else if (isSilent) {
            apply(new RunEvent.FellSilent());
        }
    }

    private void answered(ResponseHead head) {
        response = head;
        apply(new RunEvent.Answered());
    }

    private void firstSound() {
        if (play.isEmpty() || isStopAsked.get()) {
            return;
        }
        var playing = tools.player().play(sound, 0, play.get(), new Ears());
        playback = playing;
        if (isStopAsked.get()) {
            playing.stop();
        }
    }

    /// Hears from the speaker thread.
    private final class Ears implements PlaybackListener {
        @Override
        public void started(long nanos) {
            watch.audible(nanos);
            apply(new RunEvent.Heard());
        }

        @Override
        public void over(boolean finished, long nanos) {
            boolean isStopped = isStopAsked.get();
            silence.complete(null);
            if (!isStopped) {
                apply(new RunEvent.FellSilent());
            }
        }
    }

    private void apply(RunEvent event) {
        stateLock.lock();
        try {
            var next = RunTransitions.next(state, event);
            if (!next.equals(state)) {
                state = next;
                tools.news().note(this, next);
            }
        } finally {
            stateLock.unlock();
        }
        tools.news().tell();
    }

    private int readKept(long position, byte[] target, int offset, int length) throws IOException {
        var keeper = recorder;
        return keeper == null ? -1 : keeper.read(position, target, offset, length);
    }

    private SpeechFailure noSound() {
        String type = response().flatMap(h -> h.header("Content-Type")).orElse("");
        // Nothing came, or what came is kept but nothing here can decode it.
        String what = timings().bytes() == 0 ? "" : request.format().wireName();
        return new SpeechFailure.NotAudio(type, what);
    }

    private static SpeechFailure unexpected(Throwable e) {
        return new SpeechFailure.Unexpected(e.toString());
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public SpeechRequest request() {
        return request;
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public Optional<RunHead> head() {
        return Optional.ofNullable(recorder).map(RunRecorder::head);
    }

    @Override
    public Optional<ResponseHead> response() {
        return Optional.ofNullable(response);
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
        return Optional.ofNullable(playback);
    }

    @Override
    public RunTimings timings() {
        return watch.timings(
                tools.clock().nanos(), playback().map(Playback::starvations).orElse(NONE));
    }

    @Override
    public Optional<SpeechFailure.NotSaved> notSaved() {
        return Optional.ofNullable(recorder).flatMap(RunRecorder::failure);
    }
}
