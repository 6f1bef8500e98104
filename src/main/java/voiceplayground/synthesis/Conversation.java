package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.SpeechCall;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The requests of one run: one, or more where [Retries] says so. Thread: the stream's, but for
/// [#cancel].
final class Conversation {
    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    private final RunTools tools;
    private final SynthesisRun run;
    private final Order order;
    private final Optional<OnceFeed> more;
    private final RunStopwatch watch;
    private final RunNotes notes;
    private final Pause pause;
    private volatile @Nullable SpeechCall call;
    private boolean isCutOff;

    /// @param run told of what happens, and asked whether it was stopped
    Conversation(
            RunTools tools,
            SynthesisRun run,
            Order order,
            RunStopwatch watch,
            RunNotes notes,
            Pause pause) {
        this.tools = tools;
        this.run = run;
        this.order = order;
        this.more = order.more().map(OnceFeed::new);
        this.watch = watch;
        this.notes = notes;
        this.pause = pause;
    }

    /// Sends the request until it is answered or not to be sent again.
    ///
    /// @return why it ended without the end marker
    Optional<SpeechFailure> hold(RunRecorder keeper) {
        try {
            for (int number = 1; ; number++) {
                long began = tools.clock().nanos();
                watch.attempt();
                var failure = ask(keeper);
                var attempt =
                        new Attempt(number, since(began), since(tools.clock().nanos()), failure);
                notes.attempt(attempt);
                keeper.attempted(attempt);
                if (failure.isEmpty() || !mayAskAgain(failure.get())) {
                    return failure;
                }
                run.apply(new RunEvent.TurnCame());
            }
        } finally {
            run.sound().end();
        }
    }

    /// Closes the connection, if there is one. Thread: any.
    void cancel() {
        var running = call;
        if (running != null) {
            running.cancel();
        }
    }

    /// Whether the last request was ended by the person, so that the server has yet to notice.
    boolean isCutOff() {
        return isCutOff;
    }

    /// What a success without a frame of sound is.
    SpeechFailure noSound() {
        String type = notes.response().flatMap(h -> h.header("Content-Type")).orElse("");
        // Nothing came, or what came is kept but nothing here can decode it.
        String what = watch.bytes() == 0 ? "" : order.request().format().wireName();
        return new SpeechFailure.NotAudio(type, what);
    }

    /// Waits before another attempt. @return false where there is to be none
    private boolean mayAskAgain(SpeechFailure failure) {
        boolean isUnheard = watch.bytes() == 0 && more.map(OnceFeed::isUntouched).orElse(true);
        if (!isUnheard || run.isStopAsked()) {
            return false;
        }
        int next = notes.attempts().size() + 1;
        return Retries.wait(notes.attempts())
                .map(wait -> new RunState.Waiting(Optional.of(failure), next, wait))
                .map(wait ->
                        pause.await(wait.length(), () -> run.apply(new RunEvent.MustPause(wait))))
                .orElse(false);
    }

    private Optional<SpeechFailure> ask(RunRecorder keeper) {
        var reception =
                new Reception(
                        tools.clock(),
                        watch,
                        keeper,
                        run,
                        notes,
                        () -> run.apply(new RunEvent.Answered()),
                        run::firstSound);
        boolean isSent = false;
        try {
            try {
                var mine = newCall();
                call = mine;
                if (!run.isStopAsked()) {
                    isSent = true;
                    mine.run(reception);
                }
            } finally {
                reception.end();
            }
            return Optional.empty();
        } catch (SpeechException e) {
            isCutOff = isSent && run.isStopAsked();
            return Optional.of(e.failure());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "a stream broke", e);
            isCutOff = isSent && run.isStopAsked();
            return Optional.of(unexpected(e));
        }
    }

    private SpeechCall newCall() {
        return more.isPresent()
                ? tools.client().newCall(order.environment(), order.request(), more.get())
                : tools.client().newCall(order.environment(), order.request());
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(watch.since(nanos));
    }

    static SpeechFailure unexpected(Throwable e) {
        return new SpeechFailure.Unexpected(e.toString());
    }
}
