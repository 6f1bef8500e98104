package voiceplayground.ui.environments;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import voiceplayground.api.KeyCheck.Finding;
import voiceplayground.settings.EnvironmentBook;
import voiceplayground.settings.KeyState;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.synthesis.SeenAtOnce.Seen;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One server's key: given, checked by a call that costs nothing, kept, removed.
///
/// What is typed is dropped as soon as it is used. A key that the server rejects is not kept; one
/// that could not be checked is, as the server may only be out of reach. Thread: FX.
public final class KeyEntryViewModel {
    /// What may stand in a header; RFC 6750, section 2.1 allows less.
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

    private static final Pattern BEFORE =
            Pattern.compile("(?i)^(authorization:\\s*)?(bearer(\\s+|$))?");

    private final EnvironmentBook book;
    private final KeyChecker checker;
    private final Function<Environment, Seen> watched;
    private final Executor background;
    private final Executor fx;
    private final Texts texts;
    private final KeyWords words;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper finding = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper seen = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private final Command use;
    private final Command check;
    private final Command remove;
    private final Command lookAgain;
    private String id = Environment.OFFICIAL_ID;

    /// Counts checks: what an older one says is of no interest.
    private int asked;

    /// @param watched how many requests at a time a server was seen to take
    /// @param background runs what blocks
    /// @param fx runs on the FX thread, later
    public KeyEntryViewModel(
            EnvironmentBook book,
            KeyChecker checker,
            Function<Environment, Seen> watched,
            Executor background,
            Executor fx,
            Texts texts,
            FailureTexts failures) {
        this.book = book;
        this.checker = checker;
        this.watched = watched;
        this.background = background;
        this.fx = fx;
        this.texts = texts;
        this.words = new KeyWords(texts, failures);
        use =
                Command.of(texts.get("environments.key.use"), this::take)
                        .when(typed.isNotEmpty().and(busy.not()));
        check =
                Command.of(texts.get("environments.key.check"), this::askServer)
                        .when(present.and(busy.not()));
        remove =
                Command.of(texts.get("environments.key.remove"), this::forget)
                        .when(removable.and(busy.not()));
        lookAgain =
                Command.of(texts.get("environments.key.lookAgain"), () -> book.keys().lookAgain(id))
                        .when(unreadable);
        book.onChange(this::renew);
        renew();
    }

    /// Changes whose key this is.
    void show(String environmentId) {
        if (!id.equals(environmentId)) {
            id = environmentId;
            asked++;
            busy.set(false);
            typed.set("");
            finding.set("");
        }
        renew();
    }

    /// What the person types or pastes.
    StringProperty typedProperty() {
        return typed;
    }

    /// Where the key is.
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What the key opens, what is wrong with it, or what became of it.
    ReadOnlyStringProperty findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /// How many requests at a time the server was seen to take; empty where none was sent.
    ReadOnlyStringProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Looks again at what was seen of the server.
    void lookAtRuns() {
        seen.set(book.find(id).map(watched).map(words::of).orElse(""));
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the key can be removed here.
    ReadOnlyBooleanProperty removableProperty() {
        return removable.getReadOnlyProperty();
    }

    /// Whether the key store holds a key that it did not give.
    ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /// Checks what was typed, and keeps it.
    Command use() {
        return use;
    }

    /// Asks what the key opens.
    Command check() {
        return check;
    }

    /// Forgets the key.
    Command remove() {
        return remove;
    }

    /// Asks the key store once more.
    Command lookAgain() {
        return lookAgain;
    }

    private void take() {
        String text = typed.get().strip();
        typed.set("");
        String bare = BEFORE.matcher(text).replaceFirst("").replaceAll("^[\"']|[\"']$", "").strip();
        if (!KEY.matcher(bare).matches()) {
            finding.set(texts.get("environments.key.noKey"));
            return;
        }
        var key = new ApiKey(bare);
        find(
                book.find(id).map(e -> e.withKey(Optional.of(key))),
                found -> {
                    if (found.isRejected()) {
                        finding.set(texts.get("environments.key.notKept", words.of(found)));
                        return;
                    }
                    finding.set(words.of(found));
                    book.keys().set(id, key, _ -> {});
                });
    }

    private void askServer() {
        find(book.find(id), found -> finding.set(words.of(found)));
    }

    private void forget() {
        finding.set("");
        String removed = id;
        book.keys()
                .remove(
                        removed,
                        place -> {
                            if (id.equals(removed)) {
                                finding.set(words.removed(place));
                            }
                        });
    }

    private void find(Optional<Environment> environment, Consumer<Finding> then) {
        if (environment.isEmpty()) {
            return;
        }
        int mine = ++asked;
        busy.set(true);
        finding.set(texts.get("environments.check.asking"));
        background.execute(() -> {
            var found = checker.check(environment.get());
            fx.execute(() -> {
                if (mine == asked) {
                    busy.set(false);
                    then.accept(found);
                }
            });
        });
    }

    private void renew() {
        KeyState state = book.keys().of(id);
        status.set(words.of(state));
        present.set(state.known().isPresent());
        removable.set(
                switch (state) {
                    case KeyState.Held _, KeyState.Unreadable _ -> true;
                    case KeyState.None _, KeyState.Looking _, KeyState.FromVariable _ -> false;
                });
        unreadable.set(state instanceof KeyState.Unreadable);
        lookAtRuns();
    }
}
