package voiceplayground.ui.compose;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.TextFeed;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunState;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.Optional;

/// The newest run as the form shows it: the one button, the line of state, what went wrong.
///
/// State is pulled from the run, by [#refresh] at each change and by [#tick] for the counters, so
/// that no late message can show an older state. Thread: FX.
public final class RunViewModel {
    private final Texts texts;
    private final FailureTexts failures;
    private final Generator generator;
    private final EnvironmentViewModel environments;
    private final NanoClock clock;
    private final GenerateSwitch generateSwitch;

    private final ReadOnlyObjectWrapper<GenerateSwitch.Meaning> meaning =
            new ReadOnlyObjectWrapper<>(GenerateSwitch.Meaning.GENERATE);
    private final ReadOnlyObjectWrapper<RunLine> line;
    private final ReadOnlyStringWrapper counters = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper speaker = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper takeNumber = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper isMoving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper isReceiving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<FailureTexts.Words>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<SpeechRequest> waiting = Optional.empty();
    private @Nullable Run run;
    private @Nullable SpeechFailure told;
    private long pressedAt;

    /// @param generator starts and stops runs
    /// @param environments whom to ask
    public RunViewModel(
            Texts texts,
            FailureTexts failures,
            Generator generator,
            EnvironmentViewModel environments,
            NanoClock clock) {
        this.texts = texts;
        this.failures = failures;
        this.generator = generator;
        this.environments = environments;
        this.clock = clock;
        this.generateSwitch = new GenerateSwitch(clock.nanos());
        this.line = new ReadOnlyObjectWrapper<>(RunLine.calm(texts.get("compose.state.ready")));
        environments.environment().subscribe(now -> now.ifPresent(_ -> startWaiting()));
    }

    /// Some run changed its state. Thread: FX.
    public void refresh() {
        Run now = run;
        if (now != null) {
            RunState state = now.state();
            now.head().ifPresent(head -> takeNumber.set(head.number()));
            speaker.set(now.response().map(this::speakerOf).orElse(""));
            show(RunLine.of(now, state, elapsed(), texts, failures));
            counters.set(
                    texts.get(
                            "compose.counters",
                            RunLine.seconds(elapsed(), 1),
                            now.timings().bytes() / 1000));
            tellFailure(now, state);
        }
        boolean isInFlight = isInFlight();
        isReceiving.set(isInFlight);
        meaning.set(generateSwitch.shown(isInFlight, clock.nanos()));
        isMoving.set(
                isInFlight
                        || meaning.get() == GenerateSwitch.Meaning.STOP
                        || (now != null && !now.state().isFinal()));
    }

    /// Time has passed; call it ten times a second while [#movingProperty]. Thread: FX.
    public void tick() {
        refresh();
    }

    /// Asks for a run; at once, or as soon as its environment is there.
    void start(SpeechRequest request) {
        forget();
        Optional<Environment> environment = environments.environment().getValue();
        if (environment.isEmpty()) {
            waiting = Optional.of(request);
            show(RunLine.busy(environments.waiting()));
            refresh();
            return;
        }
        run = generator.start(environment.get(), request);
        refresh();
    }

    /// Asks for a run whose text is sent as it is written.
    ///
    /// @return false where the environment is not there yet
    boolean start(SpeechRequest request, TextFeed more) {
        Optional<Environment> environment = environments.environment().getValue();
        environment.ifPresent(e -> {
            forget();
            run = generator.start(e, request, more);
            refresh();
        });
        return environment.isPresent();
    }

    private void forget() {
        pressedAt = clock.nanos();
        told = null;
        failure.set(Optional.empty());
        refusal.set(Optional.empty());
        // No run counts while the new one starts: what the old one still reports is of no interest.
        run = null;
    }

    /// Asks for a run after those that were asked for before; nothing while the environment is not
    /// there yet.
    void enqueue(SpeechRequest request) {
        environments.environment().getValue().ifPresent(e -> generator.enqueue(e, request));
    }

    /// Stops sound and request; late or twice, it does nothing.
    void stop() {
        if (waiting.isPresent()) {
            waiting = Optional.empty();
            show(RunLine.calm(texts.get("compose.state.ready")));
        } else {
            generator.stop();
        }
        refresh();
    }

    /// The one button was pressed.
    ///
    /// @param generate what it does while it means Generate
    void press(Runnable generate) {
        // A press acts on what the person saw: the button is not renewed before.
        var meant = generateSwitch.press(clock.nanos());
        meant.ifPresent(act -> {
            switch (act) {
                case GENERATE -> generate.run();
                case STOP -> stop();
            }
        });
    }

    /// Whom it asks.
    EnvironmentViewModel environments() {
        return environments;
    }

    /// Says that something went wrong that is no run's fault. Thread: FX.
    public void report(SpeechFailure cause) {
        failure.set(Optional.of(failures.of(cause, Duration.ZERO)));
    }

    /// The environment could not be had.
    public void environmentFailed(SpeechFailure cause) {
        waiting = Optional.empty();
        var words = failures.of(cause, Duration.ZERO);
        report(cause);
        show(
                new RunLine(
                        texts.get("compose.state.failed", words.title()),
                        texts.get("compose.state.failed", words.title()),
                        RunLine.Tone.FAILED));
        refresh();
    }

    ReadOnlyObjectProperty<GenerateSwitch.Meaning> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RunLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Elapsed time and bytes, beside Stop.
    ReadOnlyStringProperty countersProperty() {
        return counters.getReadOnlyProperty();
    }

    /// Which embedded voice spoke and what the server remarked; empty where it said nothing.
    ReadOnlyStringProperty speakerProperty() {
        return speaker.getReadOnlyProperty();
    }

    /// Number of the newest take of this window, 0 before the first.
    ReadOnlyIntegerProperty takeNumberProperty() {
        return takeNumber.getReadOnlyProperty();
    }

    /// True while something may change without a message: counters run, or the button is held.
    public ReadOnlyBooleanProperty movingProperty() {
        return isMoving.getReadOnlyProperty();
    }

    /// What went wrong, until the next press of Generate.
    public ReadOnlyObjectProperty<Optional<FailureTexts.Words>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What the server said of one field of the newest request, until the next.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// The clock that presses and pauses are told by.
    NanoClock clock() {
        return clock;
    }

    /// Whether a request is in flight.
    public ReadOnlyBooleanProperty receivingProperty() {
        return isReceiving.getReadOnlyProperty();
    }

    private void startWaiting() {
        waiting.ifPresent(request -> {
            waiting = Optional.empty();
            start(request);
        });
    }

    private boolean isInFlight() {
        Run now = run;
        return waiting.isPresent() || (now != null && now.state().isInFlight());
    }

    private Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - pressedAt);
    }

    private void show(RunLine next) {
        line.set(next);
    }

    private String speakerOf(voiceplayground.api.ResponseHead head) {
        String voice =
                head.header("X-Sandbox-Voice")
                        .map(name -> texts.get("compose.speaker", name))
                        .orElse("");
        return head.header("X-Sandbox-Note").map(note -> voice + " " + note).orElse(voice).strip();
    }

    /// Each failure is shown once, so that one that was closed stays closed.
    private void tellFailure(Run now, RunState state) {
        Optional<SpeechFailure> cause =
                switch (state) {
                    case RunState.Incomplete(SpeechFailure why) -> Optional.of(why);
                    case RunState.Failed(SpeechFailure why) -> Optional.of(why);
                    case RunState.Idle _,
                            RunState.Queued _,
                            RunState.Waiting _,
                            RunState.Connecting _,
                            RunState.Buffering _,
                            RunState.Playing _,
                            RunState.Draining _,
                            RunState.Finished _,
                            RunState.Stopped _ ->
                            now.notSaved().map(lost -> lost);
                };
        if (cause.isPresent() && !cause.get().equals(told)) {
            told = cause.get();
            failure.set(Optional.of(failures.of(cause.get(), now.timings().audio())));
            refusal.set(Refusal.of(cause.get(), now.request()));
        }
    }
}
