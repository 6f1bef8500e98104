package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// In which fields two requests differ, and that in words.
///
/// @param fields those that differ, in the order of the form
record Changes(SpeechRequest from, SpeechRequest to, List<RequestField> fields) {
    /// From here on naming the fields alone is easier to read than their values.
    private static final int TOO_MANY_FOR_VALUES = 3;

    static Changes between(SpeechRequest from, SpeechRequest to) {
        var fields = new ArrayList<RequestField>();
        for (var field : RequestField.values()) {
            if (!from.field(field).equals(to.field(field))) {
                fields.add(field);
            }
        }
        return new Changes(from, to, List.copyOf(fields));
    }

    /// `speed 1.0 → 1.15, voice magnus → rhea`; of the text only that it changed.
    String inWords(Texts texts) {
        return fields.stream()
                .map(field -> inWords(field, texts))
                .collect(Collectors.joining(", "));
    }

    private String inWords(RequestField field, Texts texts) {
        String name = texts.get("compose.changed." + field.wireName());
        if (field == RequestField.TEXT || fields.size() >= TOO_MANY_FOR_VALUES) {
            return name;
        }
        return texts.get(
                "compose.changed.value", name, value(from, field, texts), value(to, field, texts));
    }

    private static String value(SpeechRequest request, RequestField field, Texts texts) {
        String shown = RequestForm.shown(request, field);
        return shown.isEmpty() ? texts.get("compose.changed.unset") : shown;
    }
}
