package voiceplayground.cli;

import voiceplayground.sandbox.Pace;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunState;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Speaks one request with the engine of the window, and waits for its end.
final class Speaking implements AutoCloseable {
    private final Optional<SandboxServer> sandbox;
    private final Environment environment;
    private final Engine engine;
    private final Consumer<RunState.Waiting> waits;
    private final CompletableFuture<RunState> end = new CompletableFuture<>();
    private volatile boolean isStopped;

    private Speaking(
            Path takes,
            Texts texts,
            Optional<SandboxServer> sandbox,
            Environment environment,
            Consumer<RunState.Waiting> waits) {
        this.sandbox = sandbox;
        this.environment = environment;
        this.waits = waits;
        this.engine = new Engine(takes, texts, (_, state) -> changed(state));
    }

    /// Prepares everything that a request needs.
    ///
    /// @param takes the folder where the take is kept
    /// @param server whom to ask; empty starts the offline voice
    /// @param waits hears of each wait before an attempt
    static Speaking open(
            Path takes, Texts texts, Optional<Environment> server, Consumer<RunState.Waiting> waits)
            throws IOException {
        return open(takes, texts, server, Pace.FELT, waits);
    }

    /// @param pace of the offline voice
    static Speaking open(
            Path takes,
            Texts texts,
            Optional<Environment> server,
            Pace pace,
            Consumer<RunState.Waiting> waits)
            throws IOException {
        if (server.isPresent()) {
            return new Speaking(takes, texts, Optional.empty(), server.get(), waits);
        }
        var sandbox = SandboxServer.start(0, SandboxFault.NONE, pace);
        return new Speaking(takes, texts, Optional.of(sandbox), sandbox.environment(), waits);
    }

    /// Says what is to be remarked of a request in its take; nothing unless set.
    void remark(Function<SpeechRequest, List<String>> said) {
        engine.remark(said);
    }

    /// Speaks and returns when everything is heard and kept.
    Spoken speak(Asked asked) throws InterruptedException {
        Run run = start(asked);
        if (isStopped) {
            run.stop();
        }
        RunState last = lastState();
        engine.synthesizer().close();
        Optional<SpeechFailure> notSaved = run.notSaved().map(failure -> failure);
        return switch (last) {
            case RunState.Finished _ -> spoken(run, Outcome.FINISHED, notSaved);
            case RunState.Stopped _ -> spoken(run, Outcome.STOPPED, notSaved);
            case RunState.Incomplete(var cause) ->
                    spoken(run, Outcome.INCOMPLETE, Optional.of(cause));
            case RunState.Failed(var cause) -> spoken(run, Outcome.FAILED, Optional.of(cause));
            case RunState.Idle _,
                    RunState.Queued _,
                    RunState.Waiting _,
                    RunState.Connecting _,
                    RunState.Buffering _,
                    RunState.Playing _,
                    RunState.Draining _ ->
                    throw new IllegalStateException(last + " is no end");
        };
    }

    private Run start(Asked asked) {
        var synthesizer = engine.synthesizer();
        return asked.more().isPresent()
                ? synthesizer.start(environment, asked.request(), asked.play(), asked.more().get())
                : synthesizer.start(environment, asked.request(), asked.play());
    }

    /// Ends the run, or the one that is about to start. Thread: any; returns at once.
    void stop() {
        isStopped = true;
        engine.synthesizer().stop();
    }

    @Override
    public void close() throws IOException {
        engine.close();
        sandbox.ifPresent(SandboxServer::close);
    }

    private Spoken spoken(Run run, Outcome outcome, Optional<SpeechFailure> failure) {
        return new Spoken(run, outcome, failure, engine.kept());
    }

    private void changed(RunState state) {
        if (state instanceof RunState.Waiting waiting) {
            waits.accept(waiting);
        }
        if (state.isFinal()) {
            end.complete(state);
        }
    }

    private RunState lastState() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new AssertionError("nobody completes it so", e);
        }
    }
}
