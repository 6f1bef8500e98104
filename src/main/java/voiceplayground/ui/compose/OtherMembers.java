package voiceplayground.ui.compose;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;

import java.util.ArrayList;
import java.util.List;

/// The members of a body that have no control of their own.
final class OtherMembers {
    private OtherMembers() {}

    /// They as an object of JSON, one a line; empty where there are none.
    static String shown(JsonValue.Struct body) {
        List<JsonValue.Member> others = others(body);
        return others.isEmpty() ? "" : new JsonValue.Struct(others).text();
    }

    /// How many there are.
    static int count(JsonValue.Struct body) {
        return others(body).size();
    }

    /// A body with others in the places of its own; what is more goes to the end.
    static JsonValue.Struct replaced(JsonValue.Struct body, JsonValue.Struct others) {
        var next = new ArrayList<>(others.members());
        var members = new ArrayList<JsonValue.Member>();
        for (var member : body.members()) {
            if (isKnown(member)) {
                members.add(member);
            } else if (!next.isEmpty()) {
                members.add(next.removeFirst());
            }
        }
        members.addAll(next);
        return new JsonValue.Struct(members);
    }

    /// The names in an object that do have a control.
    static List<String> known(JsonValue.Struct others) {
        return others.members().stream()
                .filter(OtherMembers::isKnown)
                .map(JsonValue.Member::name)
                .distinct()
                .toList();
    }

    private static List<JsonValue.Member> others(JsonValue.Struct body) {
        return body.members().stream().filter(m -> !isKnown(m)).toList();
    }

    private static boolean isKnown(JsonValue.Member member) {
        return RequestField.of(member.name()).isPresent();
    }
}
