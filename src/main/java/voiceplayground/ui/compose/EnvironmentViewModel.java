package voiceplayground.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import voiceplayground.speech.Environment;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Optional;

/// Which server is asked: the offline voice inside this program, or another.
///
/// The offline voice starts in the background, so its environment comes a moment after the window.
/// Thread: FX.
public final class EnvironmentViewModel {
    private final Texts texts;
    private final List<Environment> others;
    private final ObjectProperty<Optional<Environment>> sandbox =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Environment.Kind> kind;
    private final ObservableValue<Optional<Environment>> current;
    private final ObservableValue<String> notice;

    /// @param others what can be chosen beside the offline voice, at most one of a kind; one
    ///   without a key is shown, but cannot be chosen
    /// @param first what is chosen at first
    public EnvironmentViewModel(Texts texts, List<Environment> others, Environment.Kind first) {
        this.texts = texts;
        this.others = List.copyOf(others);
        this.kind = new SimpleObjectProperty<>(first);
        this.current = Bindings.createObjectBinding(() -> find(kind.get()), kind, sandbox);
        this.notice = kind.map(this::noticeOf);
    }

    /// The offline voice listens now. Thread: FX.
    public void sandboxReady(Environment environment) {
        sandbox.set(Optional.of(environment));
    }

    /// The server that is asked; empty while it is not there yet.
    public ObservableValue<Optional<Environment>> environment() {
        return current;
    }

    /// Which kind is chosen.
    ObjectProperty<Environment.Kind> kindProperty() {
        return kind;
    }

    /// What the choice means, e.g. that this is not the vendor's voice.
    ObservableValue<String> notice() {
        return notice;
    }

    /// The kinds to choose from, the offline voice first.
    List<Environment.Kind> kinds() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Environment.Kind.SANDBOX),
                        others.stream().map(Environment::kind))
                .toList();
    }

    /// Whether a kind can be chosen: another server only with a key.
    boolean isUsable(Environment.Kind candidate) {
        return candidate == Environment.Kind.SANDBOX
                || find(candidate).flatMap(Environment::key).isPresent();
    }

    /// What a kind is called.
    String name(Environment.Kind candidate) {
        return switch (candidate) {
            case SANDBOX -> texts.get("compose.environment.sandbox");
            case OFFICIAL -> texts.get("compose.environment.official");
            case CUSTOM -> texts.get("compose.environment.custom");
        };
    }

    /// What choosing a kind does, or why it cannot be chosen.
    String help(Environment.Kind candidate) {
        return isUsable(candidate)
                ? noticeOf(candidate)
                : texts.get("compose.environment.nokey", name(candidate));
    }

    private String noticeOf(Environment.Kind candidate) {
        return switch (candidate) {
            case SANDBOX -> texts.get("compose.environment.sandbox.notice");
            case OFFICIAL, CUSTOM ->
                    texts.get(
                            "compose.environment.online.notice",
                            find(candidate).map(Environment::baseUrl).orElse(""));
        };
    }

    private Optional<Environment> find(Environment.Kind wanted) {
        return wanted == Environment.Kind.SANDBOX
                ? sandbox.get()
                : others.stream().filter(e -> e.kind() == wanted).findFirst();
    }
}
