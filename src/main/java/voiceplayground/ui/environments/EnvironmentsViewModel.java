package voiceplayground.ui.environments;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import voiceplayground.api.EnvironmentCheck;
import voiceplayground.settings.EnvironmentBook;
import voiceplayground.speech.Environment;
import voiceplayground.speech.Environment.Kind;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The list of servers, and the one that is looked at and changed.
///
/// A change counts when its field is left, and is kept as soon as the whole makes sense; until then
/// what is wrong is said and the server stays as it was. Thread: FX.
public final class EnvironmentsViewModel {
    private static final Pattern ANY_KEY = Pattern.compile("\\bsk_[A-Za-z0-9_-]{8,}");
    private static final String NEW_ADDRESS = "http://127.0.0.1:8080";

    private final EnvironmentBook book;
    private final KeyEntryViewModel key;
    private final Texts texts;
    private final FailureTexts failures;
    private final ReadOnlyObjectWrapper<List<Environment>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>("");
    private final ReadOnlyObjectWrapper<Environment> shown;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper plainHost = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private final BooleanProperty removing = new SimpleBooleanProperty();
    private final Command add;
    private final Command use;
    private final Command askRemove;
    private final Command remove;
    private final Command keep;

    /// What was typed last, also where it cannot be kept.
    private Environment draft;

    public EnvironmentsViewModel(
            EnvironmentBook book, KeyEntryViewModel key, Texts texts, FailureTexts failures) {
        this.book = book;
        this.key = key;
        this.texts = texts;
        this.failures = failures;
        draft = book.chosen();
        shown = new ReadOnlyObjectWrapper<>(draft);
        add = Command.of(texts.get("environments.add"), this::addOne);
        use =
                Command.of(texts.get("environments.use"), () -> book.choose(selected.get()))
                        .when(chosen.not());
        askRemove =
                Command.of(texts.get("environments.remove"), () -> removing.set(true))
                        .when(own.and(removing.not()));
        remove = Command.of(texts.get("environments.remove.yes"), this::removeIt).when(removing);
        keep =
                Command.of(texts.get("environments.remove.no"), () -> removing.set(false))
                        .when(removing);
        book.onChange(this::renew);
        selected.subscribe(this::select);
        selected.set(draft.id());
        renew();
    }

    /// All servers, the offline voice first.
    ReadOnlyObjectProperty<List<Environment>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// Id of the server that is looked at.
    ObjectProperty<String> selectedProperty() {
        return selected;
    }

    /// The server that is looked at, as it was typed.
    ReadOnlyObjectProperty<Environment> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What keeps it from being kept; empty where nothing does.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The host that would be asked over plain `http`; empty where none is.
    ReadOnlyStringProperty plainHostProperty() {
        return plainHost.getReadOnlyProperty();
    }

    /// Whether name and address can be changed.
    ReadOnlyBooleanProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// Whether it is the one that is asked now.
    ReadOnlyBooleanProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether its removal waits for a second word.
    ReadOnlyBooleanProperty removingProperty() {
        return removing;
    }

    /// A run went on: perhaps the server took more at a time than before.
    public void runChanged() {
        key.lookAtRuns();
    }

    /// Its key.
    KeyEntryViewModel key() {
        return key;
    }

    Command add() {
        return add;
    }

    Command use() {
        return use;
    }

    Command askRemove() {
        return askRemove;
    }

    Command remove() {
        return remove;
    }

    Command keep() {
        return keep;
    }

    /// What a server is called.
    String name(Environment server) {
        return switch (server.kind()) {
            case SANDBOX -> texts.get("compose.environment.sandbox");
            case OFFICIAL -> texts.get("compose.environment.official");
            case CUSTOM -> server.name();
        };
    }

    /// Whether it is the one asked now.
    boolean isChosen(Environment server) {
        return book.chosen().id().equals(server.id());
    }

    void setName(String name) {
        change(name.strip(), draft.baseUrl(), draft.note());
    }

    void setAddress(String address) {
        change(draft.name(), address.strip().replaceAll("/+$", ""), draft.note());
    }

    void setNote(String note) {
        change(draft.name(), draft.baseUrl(), note.strip());
    }

    /// Sets the headers, `Name: value`, one a line.
    void setHeaders(String typed) {
        var headers = HeaderText.of(typed);
        if (headers.broken().isPresent()) {
            problem.set(texts.get("environments.problem.header", headers.broken().get()));
            return;
        }
        change(draft.withHeaders(headers.headers()));
    }

    /// Sets how many requests it may be asked at a time; empty as in the preferences.
    void setRequestsAtOnce(Optional<Integer> most) {
        change(draft.withRequestsAtOnce(most));
    }

    /// Allows plain `http` to exactly the host of the address, or not any more.
    void allowPlainHttp(boolean isAllowed) {
        change(
                draft.withPlainHttpHost(
                        isAllowed
                                ? EnvironmentCheck.plainHttpHost(draft.baseUrl())
                                : Optional.empty()));
    }

    private void change(String name, String address, String note) {
        var host = EnvironmentCheck.plainHttpHost(address);
        // What was allowed for one host is not allowed for another.
        change(
                draft.named(name, address, note)
                        .withPlainHttpHost(
                                draft.plainHttpHost().filter(h -> host.equals(Optional.of(h)))));
    }

    private void change(Environment next) {
        if (next.equals(draft)) {
            return;
        }
        draft = next;
        shown.set(next);
        plainHost.set(EnvironmentCheck.plainHttpHost(next.baseUrl()).orElse(""));
        problem.set(problemOf(next));
        if (problem.get().isEmpty()) {
            book.change(next);
        }
    }

    private String problemOf(Environment next) {
        if (next.name().isBlank() && next.kind() == Kind.CUSTOM) {
            return texts.get("environments.problem.name");
        }
        boolean holdsKey =
                ANY_KEY.matcher(next.name() + "\n" + next.note() + "\n" + next.baseUrl()).find();
        if (holdsKey) {
            return texts.get("environments.problem.key");
        }
        return EnvironmentCheck.problem(next)
                .map(failure -> failures.of(failure, Duration.ZERO))
                .map(w -> w.title() + (w.detail().isEmpty() ? "" : ": " + w.detail()))
                .orElse("");
    }

    private void addOne() {
        var added =
                book.add(
                        new Environment(
                                texts.get("environments.new"),
                                Kind.CUSTOM,
                                NEW_ADDRESS,
                                Optional.empty()));
        selected.set(added.id());
    }

    private void removeIt() {
        String gone = selected.get();
        selected.set(Environment.SANDBOX_ID);
        book.remove(gone);
    }

    private void select(String id) {
        book.find(id)
                .ifPresent(server -> {
                    removing.set(false);
                    draft = server;
                    shown.set(server);
                    problem.set("");
                    plainHost.set(EnvironmentCheck.plainHttpHost(server.baseUrl()).orElse(""));
                    key.show(id);
                    renew();
                });
    }

    private void renew() {
        all.set(book.all());
        own.set(book.isOwn(selected.get()));
        chosen.set(book.chosen().id().equals(selected.get()));
    }
}
