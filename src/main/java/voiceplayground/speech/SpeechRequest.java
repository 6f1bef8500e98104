package voiceplayground.speech;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything asked of the server and nothing else: the body of one request and how it goes out.
///
/// What is previewed, sent, kept with a take and exported is this one record; [#bodyText] is the
/// only place where it becomes text. Fields that the form does not know, and their order, survive.
/// A field that is absent is left to the server's default, which is not the same as sending that
/// default.
public record SpeechRequest(JsonValue.Struct body, Delivery delivery) {
    /// A request that goes out as a first start sends.
    public SpeechRequest(JsonValue.Struct body) {
        this(body, Delivery.STANDARD);
    }

    /// The request of a first start, as in the vendor's documents: `magnus`, `lightning_v3.1`,
    /// 24000 Hz, pcm.
    public static SpeechRequest initial(String text) {
        return new SpeechRequest(new JsonValue.Struct(List.of()))
                .with(RequestField.TEXT, new JsonValue.Text(text))
                .with(RequestField.VOICE, new JsonValue.Text("magnus"))
                .with(RequestField.MODEL, new JsonValue.Text("lightning_v3.1"))
                .with(RequestField.SAMPLE_RATE, new JsonValue.Numeral("24000"))
                .with(RequestField.SPEED, new JsonValue.Numeral("1.0"))
                .with(RequestField.LANGUAGE, new JsonValue.Text("en"))
                .with(RequestField.FORMAT, new JsonValue.Text("pcm"));
    }

    /// This request with one field set: in its place if it was there, else at the end.
    public SpeechRequest with(RequestField field, JsonValue value) {
        var members = new ArrayList<JsonValue.Member>(body.members());
        var member = new JsonValue.Member(field.wireName(), value);
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).name().equals(field.wireName())) {
                members.set(i, member);
                return with(new JsonValue.Struct(members));
            }
        }
        members.add(member);
        return with(new JsonValue.Struct(members));
    }

    /// This request with another body.
    public SpeechRequest with(JsonValue.Struct other) {
        return new SpeechRequest(other, delivery);
    }

    /// This request sent in another way.
    public SpeechRequest with(Delivery other) {
        return new SpeechRequest(body, other);
    }

    /// This request with one field left to the server's default.
    public SpeechRequest without(RequestField field) {
        return with(
                new JsonValue.Struct(
                        body.members().stream()
                                .filter(m -> !m.name().equals(field.wireName()))
                                .toList()));
    }

    /// The value of a field; the last one where a name repeats, as common JSON readers do.
    public Optional<JsonValue> field(RequestField field) {
        return body.members().stream()
                .filter(m -> m.name().equals(field.wireName()))
                .map(JsonValue.Member::value)
                .reduce((_, last) -> last);
    }

    /// The text to say, empty when absent or not a string.
    public String text() {
        return string(RequestField.TEXT).orElse("");
    }

    /// A field that is a string.
    public Optional<String> string(RequestField field) {
        return field(field)
                .flatMap(v ->
                        v instanceof JsonValue.Text(String text)
                                ? Optional.of(text)
                                : Optional.empty());
    }

    /// A field that is a number.
    public Optional<Double> number(RequestField field) {
        return field(field)
                .flatMap(v ->
                        v instanceof JsonValue.Numeral(String spelling)
                                ? Optional.of(Double.valueOf(spelling))
                                : Optional.empty());
    }

    /// Frames a second of the answer in Hz; the server's default where the field is absent or no
    /// whole positive number.
    public int sampleRateHz() {
        return number(RequestField.SAMPLE_RATE)
                .filter(n -> n >= 1 && n <= 768_000 && n == Math.rint(n))
                .map(Double::intValue)
                .orElse(Defaults.SAMPLE_RATE_HZ);
    }

    /// How the answer is encoded; the server's default where the field is absent.
    public AudioFormatName format() {
        return new AudioFormatName(string(RequestField.FORMAT).orElse(Defaults.FORMAT));
    }

    /// The body exactly as it is shown, sent and kept.
    public String bodyText() {
        return JsonWriter.write(body);
    }

    /// The bytes of [#bodyText], UTF-8.
    public byte[] bodyBytes() {
        return bodyText().getBytes(StandardCharsets.UTF_8);
    }
}
