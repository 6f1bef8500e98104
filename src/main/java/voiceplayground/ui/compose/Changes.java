package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which fields two requests differ, and that in words.
///
/// @param fields those that differ, in the order of the form
/// @param others the keys of what else differs
record Changes(
        SpeechRequest from, SpeechRequest to, List<RequestField> fields, List<String> others) {
    /// From here on naming the fields alone is easier to read than their values.
    private static final int TOO_MANY_FOR_VALUES = 3;

    static Changes between(SpeechRequest from, SpeechRequest to) {
        var fields = new ArrayList<RequestField>();
        for (var field : RequestField.values()) {
            if (!from.field(field).equals(to.field(field))) {
                fields.add(field);
            }
        }
        return new Changes(from, to, List.copyOf(fields), others(from, to));
    }

    boolean isEmpty() {
        return fields.isEmpty() && others.isEmpty();
    }

    private static List<String> others(SpeechRequest from, SpeechRequest to) {
        var others = new ArrayList<String>();
        if (from.delivery().transport() != to.delivery().transport()) {
            others.add("compose.changed.transport");
        }
        if (!from.delivery().otherPath().equals(to.delivery().otherPath())) {
            others.add("compose.changed.path");
        }
        if (!from.delivery().headers().equals(to.delivery().headers())) {
            others.add("compose.changed.headers");
        }
        if (!OtherMembers.shown(from.body()).equals(OtherMembers.shown(to.body()))) {
            others.add("compose.changed.others");
        }
        return List.copyOf(others);
    }

    /// `speed 1.0 → 1.15, voice magnus → rhea`; of the text and the way only that they changed.
    String inWords(Texts texts) {
        return Stream.concat(
                        fields.stream().map(field -> inWords(field, texts)),
                        others.stream().map(texts::get))
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
        String shown = FieldValues.shown(request, field);
        return shown.isEmpty() ? texts.get("compose.changed.unset") : shown;
    }
}
