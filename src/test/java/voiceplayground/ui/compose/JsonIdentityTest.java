package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.JsonText;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A body that was pasted goes out as the same tokens: names in their order, also those that repeat
/// or that nobody knows, numbers as spelled, strings as strings.
class JsonIdentityTest {
    private static final int BODIES = 10_000;

    @Test
    void tenThousandBodiesComeOutOfTheFormAsTheyWentIn() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var form = new RequestForm(SpeechRequest.initial("Hi"));
        for (int i = 0; i < BODIES; i++) {
            var body = new GeneratedBody(random);
            form.load(new SpeechRequest((JsonValue.Struct) JsonText.parse(body.text())));
            String sent = form.requestProperty().get().bodyText();
            assertEquals(body.tokens(), JsonTokens.of(sent), () -> seed + ": " + body.text());
        }
    }

    @Test
    void touchingOneControlReplacesThatMemberAlone() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var form = new RequestForm(SpeechRequest.initial("Hi"));
        for (int i = 0; i < BODIES / 10; i++) {
            var body = new GeneratedBody(random);
            var pasted = new SpeechRequest((JsonValue.Struct) JsonText.parse(body.text()));
            form.load(pasted);
            var field = RequestField.values()[random.nextInt(RequestField.values().length)];
            form.field(field).set("0.75");
            JsonValue now = form.requestProperty().get().field(field).orElseThrow();
            List<JsonValue.Member> expected = new ArrayList<>(pasted.body().members());
            int at = -1;
            for (int m = 0; m < expected.size(); m++) {
                at = expected.get(m).name().equals(field.wireName()) ? m : at;
            }
            var member = new JsonValue.Member(field.wireName(), now);
            if (at < 0) {
                expected.add(member);
            } else {
                expected.set(at, member);
            }
            assertEquals(
                    expected,
                    form.requestProperty().get().body().members(),
                    () -> seed + ": " + field + " in " + body.text());
        }
    }

    @Test
    void theOtherFieldsAreReplacedInTheirPlaces() throws Exception {
        var form = new RequestForm(SpeechRequest.initial("Hi"));
        form.load(
                new SpeechRequest(
                        (JsonValue.Struct)
                                JsonText.parse(
                                        "{\"a\": 1.0, \"text\": \"x\", \"b\": 2, \"speed\":"
                                                + " \"1\"}")));
        assertEquals("{\n  \"a\": 1.0,\n  \"b\": 2\n}", form.others().get());
        form.others().set("{\"c\": 1e2, \"d\": [], \"e\": null}");
        assertEquals(
                "{\n  \"c\": 1e2,\n  \"text\": \"x\",\n  \"d\": [],\n  \"speed\": \"1\",\n"
                        + "  \"e\": null\n}",
                form.requestProperty().get().bodyText());
        form.others().set("{\"c\": 1e2");
        assertEquals("{\"c\": 1e2", form.others().get(), "nothing typed is lost");
        form.others().set("");
        assertEquals(
                "{\n  \"text\": \"x\",\n  \"speed\": \"1\"\n}",
                form.requestProperty().get().bodyText());
    }
}
