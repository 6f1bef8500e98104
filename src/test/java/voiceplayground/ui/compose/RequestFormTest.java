package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;

import java.util.List;

class RequestFormTest {
    private static final String INITIAL =
            """
            {
              "text": "Hi",
              "voice_id": "magnus",
              "model": "lightning_v3.1",
              "sample_rate": 24000,
              "speed": 1.0,
              "language": "en",
              "output_format": "pcm"
            }\
            """;

    private final RequestForm form = new RequestForm(SpeechRequest.initial("Hi"));

    private String body() {
        return form.requestProperty().get().bodyText();
    }

    @Test
    void anUntouchedFormIsTheRequestThatWasLoaded() {
        assertEquals(INITIAL, body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT         | Say \"this\" | \"text\": \"Hi\"              | \"text\": \"Say"
                        + " \\\"this\\\"\"",
                "VOICE        | rhea         | \"voice_id\": \"magnus\"      | \"voice_id\":"
                        + " \"rhea\"",
                "MODEL        | lightning_v9 | \"model\": \"lightning_v3.1\" | \"model\":"
                        + " \"lightning_v9\"",
                "SAMPLE_RATE  | 44100        | \"sample_rate\": 24000        | \"sample_rate\":"
                        + " 44100",
                "SPEED        | 1.15         | \"speed\": 1.0                | \"speed\": 1.15",
                "SPEED        | 1,15         | \"speed\": 1.0                | \"speed\": 1.15",
                "SPEED        | .5           | \"speed\": 1.0                | \"speed\": 0.5",
                "SPEED        | 1            | \"speed\": 1.0                | \"speed\": 1",
                "LANGUAGE     | hi           | \"language\": \"en\"          | \"language\":"
                        + " \"hi\"",
                "FORMAT       | ulaw         | \"output_format\": \"pcm\"    | \"output_format\":"
                        + " \"ulaw\"",
            })
    void everyFieldChangesExactlyItsPlaceInTheBody(
            RequestField field, String typed, String before, String after) {
        form.field(field).set(typed);
        assertEquals(INITIAL.replace(before, after), body());
        form.field(field).set(FieldValues.shown(SpeechRequest.initial("Hi"), field));
        assertEquals(INITIAL, body());
    }

    @Test
    void anEmptyFieldIsNotSentAtAll() {
        form.field(RequestField.LANGUAGE).set(" ");
        form.field(RequestField.SPEED).set("");
        assertEquals(
                """
                {
                  "text": "Hi",
                  "voice_id": "magnus",
                  "model": "lightning_v3.1",
                  "sample_rate": 24000,
                  "output_format": "pcm"
                }\
                """,
                body());
    }

    @Test
    void whatTheFormDoesNotKnowStaysAsItCame() {
        var pasted =
                new SpeechRequest(
                        new JsonValue.Struct(
                                List.of(
                                        new JsonValue.Member(
                                                "consistency", new JsonValue.Numeral("0.50")),
                                        new JsonValue.Member("text", new JsonValue.Text("Hi")),
                                        new JsonValue.Member(
                                                "speed", new JsonValue.Text("1.20")))));
        form.load(pasted);
        assertEquals(pasted.bodyText(), body());
        assertEquals("1.20", form.field(RequestField.SPEED).get());
        form.field(RequestField.TEXT).set("Ho");
        assertEquals(pasted.bodyText().replace("Hi", "Ho"), body());
    }

    @Test
    void loadingTellsOfOneRequestOnly() {
        var seen = new java.util.ArrayList<SpeechRequest>();
        form.requestProperty().subscribe((_, now) -> seen.add(now));
        var next =
                SpeechRequest.initial("Next")
                        .with(RequestField.SPEED, new JsonValue.Numeral("1.5"))
                        .with(RequestField.VOICE, new JsonValue.Text("rhea"));
        form.load(next);
        assertEquals(List.of(next), seen);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,1.0",
        "1.149,1.15",
        "0.5,0.5",
        "2,2.0",
        "1.301,1.3",
        "0.974,0.95",
        "1.024,1.0"
    })
    void theSliderWritesStepsOfFiveHundredths(double position, String written) {
        assertEquals(written, Numerals.stepped(position));
    }
}
