package voiceplayground.ui.compose;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.Transport;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.util.Locale;
import java.util.Optional;

/// Speaks a text while it is typed: each finished sentence goes out at once, over one socket. What
/// stood in the box already is the beginning. Thread: FX.
final class TypingViewModel {
    private final RequestForm form;
    private final RunViewModel run;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper isTyping = new ReadOnlyBooleanWrapper();
    private Optional<TypedSentences> sentences = Optional.empty();

    TypingViewModel(RequestForm form, RunViewModel run, Texts texts) {
        this.form = form;
        this.run = run;
        this.texts = texts;
        form.field(RequestField.TEXT)
                .subscribe(now -> sentences.ifPresent(open -> open.typed(now == null ? "" : now)));
        run.receivingProperty()
                .subscribe(isReceiving -> {
                    if (!isReceiving) {
                        end();
                    }
                });
    }

    /// Begins to speak what is typed, or says that all is typed.
    Command toggle() {
        return Command.of(
                texts.get("compose.typing"),
                () -> {
                    if (isTyping.get()) {
                        end();
                    } else {
                        begin();
                    }
                });
    }

    /// Whether sentences go out as they are typed.
    ReadOnlyBooleanProperty typingProperty() {
        return isTyping.getReadOnlyProperty();
    }

    /// Whether the chosen transport can do it.
    ObservableValue<Boolean> possible() {
        return form.requestProperty()
                .map(request -> request.delivery().transport() == Transport.WEBSOCKET);
    }

    private void begin() {
        var request = form.requestProperty().get();
        var language = request.string(RequestField.LANGUAGE).orElse("en");
        var open = new TypedSentences(Locale.of(language.equals("auto") ? "en" : language));
        var empty = request.with(RequestField.TEXT, new JsonValue.Text(""));
        if (run.start(empty, open)) {
            sentences = Optional.of(open);
            isTyping.set(true);
            open.typed(request.text());
        }
    }

    private void end() {
        sentences.ifPresent(open -> open.finish(form.requestProperty().get().text()));
        sentences = Optional.empty();
        isTyping.set(false);
    }
}
