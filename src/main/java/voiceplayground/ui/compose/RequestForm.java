package voiceplayground.ui.compose;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The fields as they are typed, and the request that follows from them.
///
/// The request is derived anew from the one that was loaded, so a field that is typed back to what
/// it was is sent exactly as it was, and fields this form does not know stay as they came. An empty
/// field is not sent at all. Thread: FX.
final class RequestForm {
    private final Map<RequestField, StringProperty> fields = new EnumMap<>(RequestField.class);
    private final ReadOnlyObjectWrapper<SpeechRequest> request;
    private SpeechRequest base;
    private boolean isLoading;

    RequestForm(SpeechRequest base) {
        this.base = base;
        this.request = new ReadOnlyObjectWrapper<>(base);
        for (var field : RequestField.values()) {
            var typed = new SimpleStringProperty(shown(base, field));
            fields.put(field, typed);
            typed.subscribe((_, _) -> derive());
        }
    }

    /// What is typed in a field.
    StringProperty field(RequestField field) {
        return fields.computeIfAbsent(field, _ -> new SimpleStringProperty());
    }

    /// What will be sent.
    ReadOnlyObjectProperty<SpeechRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /// Fills all fields from a request.
    void load(SpeechRequest next) {
        isLoading = true;
        base = next;
        fields.forEach((field, typed) -> typed.set(shown(next, field)));
        isLoading = false;
        derive();
    }

    /// How a request's field is shown; empty where it is absent or neither string nor number.
    static String shown(SpeechRequest request, RequestField field) {
        return request.field(field)
                .map(value ->
                        switch (value) {
                            case JsonValue.Text(String text) -> text;
                            case JsonValue.Numeral(String spelling) -> spelling;
                            case JsonValue.Bool _,
                                    JsonValue.Null _,
                                    JsonValue.Array _,
                                    JsonValue.Struct _ ->
                                    "";
                        })
                .orElse("");
    }

    private void derive() {
        if (isLoading) {
            return;
        }
        SpeechRequest next = base;
        for (var entry : fields.entrySet()) {
            RequestField field = entry.getKey();
            String typed = entry.getValue().getValueSafe();
            if (!typed.equals(shown(base, field))) {
                Optional<JsonValue> value = value(field, typed);
                next = value.isPresent() ? next.with(field, value.get()) : next.without(field);
            }
        }
        request.set(next);
    }

    private static Optional<JsonValue> value(RequestField field, String typed) {
        return switch (field) {
            case TEXT -> Optional.of(new JsonValue.Text(typed));
            case SPEED, SAMPLE_RATE -> Numerals.of(typed).map(numeral -> numeral);
            case VOICE, MODEL, LANGUAGE, FORMAT ->
                    typed.isBlank()
                            ? Optional.empty()
                            : Optional.of(new JsonValue.Text(typed.strip()));
        };
    }
}
