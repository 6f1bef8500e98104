package voiceplayground.ui.compose;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import voiceplayground.settings.EnvironmentBook;
import voiceplayground.settings.KeyState;
import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Optional;

/// Which server is asked: the offline voice inside this program, or another.
///
/// The offline voice starts in the background and keys are looked for in the background, so the
/// environment comes a moment after the window. Thread: FX.
public final class EnvironmentViewModel {
    private final Texts texts;
    private final EnvironmentBook book;
    private final ReadOnlyObjectWrapper<Optional<Environment>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Environment>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Environment> chosen;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Runnable opener = () -> {};
    private final Command open;

    /// @param book the servers
    public EnvironmentViewModel(Texts texts, EnvironmentBook book) {
        this.texts = texts;
        this.book = book;
        chosen = new ReadOnlyObjectWrapper<>(book.chosen());
        open = Command.of(texts.get("compose.environment.open"), () -> opener.run());
        book.onChange(this::renew);
        renew();
    }

    /// The offline voice listens now. Thread: FX.
    public void sandboxReady(Environment environment) {
        book.sandboxReady(environment);
    }

    /// The server that is asked; empty while it is not there yet.
    public ObservableValue<Optional<Environment>> environment() {
        return current.getReadOnlyProperty();
    }

    /// Sets what opens the list of servers, where they are made and changed.
    public void setOnOpen(Runnable action) {
        opener = action;
    }

    /// Lets the offline voice speak.
    void chooseSandbox() {
        choose(Environment.SANDBOX_ID);
    }

    /// Lets a server speak.
    void choose(String id) {
        book.choose(id);
    }

    /// Opens the list of servers.
    Command open() {
        return open;
    }

    /// All servers, the offline voice first.
    ReadOnlyObjectProperty<List<Environment>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// The chosen one.
    ReadOnlyObjectProperty<Environment> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What the choice means, e.g. that this is not the vendor's voice.
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What is waited for while the chosen one cannot be asked yet.
    String waiting() {
        return texts.get(
                chosen.get().kind() == Environment.Kind.SANDBOX
                        ? "compose.state.starting"
                        : "compose.environment.looking");
    }

    /// What a server is called.
    String name(Environment server) {
        return switch (server.kind()) {
            case SANDBOX -> texts.get("compose.environment.sandbox");
            case OFFICIAL -> texts.get("compose.environment.official");
            case CUSTOM -> server.name();
        };
    }

    private void renew() {
        all.set(book.all());
        chosen.set(book.chosen());
        notice.set(noticeOf(book.chosen()));
        current.set(book.current());
    }

    private String noticeOf(Environment server) {
        return switch (server.kind()) {
            case SANDBOX -> texts.get("compose.environment.sandbox.notice");
            case OFFICIAL, CUSTOM -> noticeOf(server, book.keys().of(server.id()));
        };
    }

    private String noticeOf(Environment server, KeyState key) {
        String address = server.baseUrl();
        return switch (key) {
            case KeyState.None _ ->
                    server.kind() == Environment.Kind.OFFICIAL
                            ? texts.get("compose.environment.nokey", name(server))
                            : texts.get("compose.environment.keyless.notice", address);
            case KeyState.Looking _ -> texts.get("compose.environment.looking");
            case KeyState.Unreadable _ -> texts.get("compose.environment.unreadable");
            case KeyState.FromVariable _, KeyState.Held _ ->
                    texts.get(
                            server.plainHttpHost().isPresent()
                                    ? "compose.environment.plain.notice"
                                    : "compose.environment.online.notice",
                            address);
        };
    }
}
