package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.util.EnumMap;
import java.util.Map;

/// Everything that stands in the form at a moment, also what cannot be sent.
///
/// @param base the request that was loaded; what was not touched is sent as it is there
/// @param fields what is typed in each field
/// @param others the members without a control, as typed
/// @param path the address below the base address, empty for the transport's own
/// @param headers one a line, as typed
record FormState(
        SpeechRequest base,
        Map<RequestField, String> fields,
        String others,
        Transport transport,
        String path,
        String headers) {
    FormState {
        fields = new EnumMap<>(fields);
    }

    /// The form as a request fills it.
    static FormState of(SpeechRequest base) {
        var fields = new EnumMap<RequestField, String>(RequestField.class);
        for (var field : RequestField.values()) {
            fields.put(field, FieldValues.shown(base, field));
        }
        return new FormState(
                base,
                fields,
                OtherMembers.shown(base.body()),
                base.delivery().transport(),
                base.delivery().otherPath().orElse(""),
                HeaderLines.shown(base.delivery().headers()));
    }

    String field(RequestField field) {
        return fields.getOrDefault(field, "");
    }

    /// What is sent. A part that was typed back to what it was is sent exactly as it was; one that
    /// cannot be sent is left as it was loaded, or out.
    SpeechRequest request() {
        FormState untouched = of(base);
        SpeechRequest next = base;
        for (var field : RequestField.values()) {
            if (!field(field).equals(untouched.field(field))) {
                var value = FieldValues.typed(field, field(field));
                next = value.isPresent() ? next.with(field, value.get()) : next.without(field);
            }
        }
        if (!others.equals(untouched.others)
                && TypedJson.of(others) instanceof TypedJson.Found(var struct)
                && OtherMembers.known(struct).isEmpty()) {
            next = next.with(OtherMembers.replaced(next.body(), struct));
        }
        var delivery = next.delivery();
        if (transport != untouched.transport) {
            delivery = delivery.with(transport);
        }
        if (transport != untouched.transport || !path.equals(untouched.path)) {
            delivery =
                    delivery.at(
                            java.util.Optional.of(path.strip())
                                    .filter(p -> !p.isEmpty() && !p.equals(transport.path())));
        }
        if (!headers.equals(untouched.headers)) {
            delivery = delivery.with(HeaderLines.of(headers).headers());
        }
        return next.with(delivery);
    }
}
