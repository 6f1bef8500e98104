package voiceplayground.ui.compose;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The fields as they are typed, and the request that follows from them.
///
/// The request is derived anew from the one that was loaded, so a field that is typed back to what
/// it was is sent exactly as it was, and fields this form does not know stay as they came. An empty
/// field is not sent at all. Every change can be undone. Thread: FX.
final class RequestForm {
    private final Map<RequestField, StringProperty> fields = new EnumMap<>(RequestField.class);
    private final StringProperty others;
    private final ObjectProperty<Transport> transport;
    private final StringProperty path;
    private final StringProperty headers;
    private final ReadOnlyObjectWrapper<FormState> state;
    private final ReadOnlyObjectWrapper<SpeechRequest> request;
    private final FormHistory history;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(false);
    private boolean isLoading;

    RequestForm(SpeechRequest base) {
        this(base, System::nanoTime);
    }

    /// @param clock tells pauses in typing
    RequestForm(SpeechRequest base, NanoClock clock) {
        var first = FormState.of(base);
        this.history = new FormHistory(clock);
        this.state = new ReadOnlyObjectWrapper<>(first);
        this.request = new ReadOnlyObjectWrapper<>(base);
        for (var field : RequestField.values()) {
            var typed = new SimpleStringProperty(first.field(field));
            fields.put(field, typed);
            typed.subscribe((_, _) -> changed(field));
        }
        others = part("others", first.others());
        path = part("path", first.path());
        headers = part("headers", first.headers());
        transport = new SimpleObjectProperty<>(first.transport());
        transport.subscribe((_, _) -> changeTransport());
    }

    /// What is typed in a field.
    StringProperty field(RequestField field) {
        return fields.computeIfAbsent(field, _ -> new SimpleStringProperty());
    }

    /// The members that have no field, as an object of JSON.
    StringProperty others() {
        return others;
    }

    /// How the request goes out. Choosing another one also goes to that one's own address.
    ObjectProperty<Transport> transport() {
        return transport;
    }

    /// The address below the base address; empty for the transport's own.
    StringProperty path() {
        return path;
    }

    /// Further headers, one a line.
    StringProperty headers() {
        return headers;
    }

    /// What will be sent.
    ReadOnlyObjectProperty<SpeechRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /// Everything that stands in the form.
    ReadOnlyObjectProperty<FormState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Fills all fields from a request; one step.
    void load(SpeechRequest next) {
        var before = state.get();
        restore(FormState.of(next));
        if (!before.equals(state.get())) {
            history.changed(before, state.get(), Optional.empty());
        }
        renewSteps();
    }

    /// An input method composes a word, or has just committed it.
    void composing(boolean isOpen) {
        history.composing(isOpen);
    }

    /// Takes the last step back.
    void undo() {
        history.undo(state.get()).ifPresent(this::restore);
        renewSteps();
    }

    /// Makes the step again that was taken back last.
    void redo() {
        history.redo(state.get()).ifPresent(this::restore);
        renewSteps();
    }

    BooleanExpression undoable() {
        return undoable.getReadOnlyProperty();
    }

    BooleanExpression redoable() {
        return redoable.getReadOnlyProperty();
    }

    private StringProperty part(String name, String first) {
        var typed = new SimpleStringProperty(first);
        typed.subscribe((_, _) -> changed(name));
        return typed;
    }

    private void changeTransport() {
        if (!isLoading) {
            isLoading = true;
            path.set("");
            isLoading = false;
            changed("transport");
        }
    }

    private void changed(Object part) {
        if (isLoading) {
            return;
        }
        var before = state.get();
        var typed = new EnumMap<RequestField, String>(RequestField.class);
        fields.forEach((field, value) -> typed.put(field, value.getValueSafe()));
        var after =
                new FormState(
                        before.base(),
                        typed,
                        others.getValueSafe(),
                        transport.get(),
                        path.getValueSafe(),
                        headers.getValueSafe());
        history.changed(before, after, Optional.of(part));
        tell(after);
        renewSteps();
    }

    private void restore(FormState next) {
        isLoading = true;
        fields.forEach((field, typed) -> typed.set(next.field(field)));
        others.set(next.others());
        transport.set(next.transport());
        path.set(next.path());
        headers.set(next.headers());
        isLoading = false;
        tell(next);
    }

    private void tell(FormState next) {
        state.set(next);
        request.set(next.request());
    }

    private void renewSteps() {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }
}
