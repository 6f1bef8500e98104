package voiceplayground.storage;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.Transport;

import java.util.ArrayList;
import java.util.List;

/// A [Delivery] as JSON, the same with a take and with the draft.
public final class DeliveryJson {
    private DeliveryJson() {}

    /// As it is kept.
    public static JsonValue.Struct write(Delivery delivery) {
        var headers = new ArrayList<JsonValue>();
        for (Header header : delivery.headers()) {
            headers.add(
                    new JsonValue.Array(
                            List.of(
                                    new JsonValue.Text(header.name()),
                                    new JsonValue.Text(header.value()))));
        }
        var json = new JsonObject().put("transport", delivery.transport().wireName());
        if (delivery.otherPath().isPresent()) {
            json.put("path", delivery.otherPath().get());
        }
        if (!headers.isEmpty()) {
            json.put("headers", new JsonValue.Array(headers));
        }
        return json.build();
    }

    /// What [#write] kept; what is missing or unknown is as a first start sends.
    public static Delivery read(JsonFields json) {
        var headers = new ArrayList<Header>();
        for (var item : json.items("headers")) {
            if (item instanceof JsonValue.Array(var pair)
                    && pair.size() == 2
                    && pair.get(0) instanceof JsonValue.Text(var name)
                    && pair.get(1) instanceof JsonValue.Text(var value)) {
                headers.add(new Header(name, value));
            }
        }
        return new Delivery(
                json.text("transport").flatMap(Transport::of).orElse(Transport.SSE),
                json.text("path"),
                headers);
    }
}
