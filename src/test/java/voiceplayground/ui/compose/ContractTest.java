package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonText;
import voiceplayground.voices.Pools;
import voiceplayground.voices.Roster;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What the form sends without a warning against the vendor's own documents.
class ContractTest {
    private static final int FORMS = 5000;

    private static final List<String> ODD =
            List.of("", " ", "24000.0", "3", "0.5", "2", "x y", "true", "he", "mulaw", "12");

    private final VoiceCatalogue catalogue = VoiceCatalogue.bundled();
    private final Texts texts = new Texts(Locale.US);
    private final RequestChecks checks = new RequestChecks(texts, () -> Roster.of(catalogue));
    private final Choices choices = new Choices(texts);
    private final Schema http;
    private final Schema socket;

    ContractTest() throws IOException {
        http = schema("tts-openapi.json", "components", "schemas", "TtsRequest");
        socket =
                schema(
                        "tts-ws.json",
                        "channels",
                        "ttsStream",
                        "messages",
                        "ttsRequest.message",
                        "payload");
    }

    private static Schema schema(String file, String... path) throws IOException {
        try (var in = SpeechRequest.class.getResourceAsStream("contract/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var at = new JsonFields((JsonValue.Struct) JsonText.parse(text));
            for (String name : path) {
                at = at.fields(name).orElseThrow();
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(at.struct().text());
        }
    }

    private List<String> broken(SpeechRequest request) {
        Schema schema = request.delivery().transport() == Transport.WEBSOCKET ? socket : http;
        return schema.validate(request.bodyText(), InputFormat.JSON).stream()
                .map(e -> e.getInstanceLocation() + " " + e.getKeyword())
                .toList();
    }

    @Test
    void everyRequestFromAFormWithoutWarningsIsAsTheContractHasIt() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int calm = 0;
        for (int i = 0; i < FORMS; i++) {
            var form = new RequestForm(SpeechRequest.initial("Hi"));
            for (var field : RequestField.values()) {
                if (random.nextInt(3) == 0) {
                    form.field(field).set(typed(field, form, random));
                }
            }
            form.transport().set(Transport.values()[random.nextInt(Transport.values().length)]);
            if (random.nextInt(4) == 0) {
                form.others().set("{\"save_history\": true, \"x\": [1.0]}");
            }
            var request = form.requestProperty().get();
            if (checks.check(form.stateProperty().get(), request).isEmpty()) {
                calm++;
                assertEquals(List.of(), broken(request), () -> seed + ": " + request.bodyText());
            }
        }
        System.out.println(calm + " of " + FORMS + " without a warning");
        assertTrue(calm > FORMS / 20, "only " + calm);
    }

    private String typed(RequestField field, RequestForm form, Random random) {
        if (random.nextInt(12) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        String model = Pools.of(form.field(RequestField.MODEL).get());
        List<Choice> offered = choices.offered(field, catalogue, model);
        if (!offered.isEmpty()) {
            return offered.get(random.nextInt(offered.size())).value();
        }
        return switch (field) {
            case TEXT -> "Grüße, \"Welt\"\n" + random.nextInt();
            case SPEED -> Numerals.stepped(0.5 + random.nextDouble() * 1.5);
            case DICTIONARIES -> "0123456789abcdef01234567, ABCDEF0123456789abcdef01";
            default -> "call-" + random.nextInt(1000) + "_a.b";
        };
    }

    /// Each row: what is sent despite the warning, and the one rule of the contract it breaks.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model               | \"lightning_v3.1_pro_07_26\" | /model enum",
                "model               | \"lightning-v2\"             | /model enum",
                "model               | 31                           | /model type",
                "sample_rate         | \"24000\"                    | /sample_rate type",
                "sample_rate         | 22050                        | /sample_rate enum",
                "sample_rate         | 0.5                          | /sample_rate type",
                "speed               | 0.25                         | /speed minimum",
                "speed               | 3                            | /speed maximum",
                "speed               | \"1.0\"                      | /speed type",
                "language            | \"he\"                       | /language enum",
                "language            | \"english\"                  | /language enum",
                "language            | \"\"                         | /language enum",
                "language            | null                         | /language type",
                "output_format       | \"mulaw\"                    | /output_format enum",
                "pronunciation_dicts | \"0123456789abcdef01234567\" | /pronunciation_dicts type",
                "pronunciation_dicts | [7]                          | /pronunciation_dicts/0 type",
                "number_pronunciation_language | \"xx\" | /number_pronunciation_language enum",
                "math_notation       | \"true\"                     | /math_notation type",
                "word_timestamps     | 1                            | /word_timestamps type",
                "session_id          | \"a b\"                      | /session_id pattern",
                "request_id          | 17                           | /request_id type",
                "voice_id            | 5                            | /voice_id type",
                "text                | 5                            | /text type",
            })
    void whatBreaksARuleIsWarnedOfAndCanBeSent(String name, String json, String rule)
            throws BrokenFileException {
        var request =
                SpeechRequest.initial("Hi")
                        .with(RequestField.of(name).orElseThrow(), JsonText.parse(json));
        var state = FormState.of(request);
        assertEquals(request, state.request());
        var enumless = broken(request).stream().filter(r -> !isEnumBeside(r, request)).toList();
        assertEquals(List.of(rule), enumless);
        // Of a model nobody knows, the voice is not known either; that is no rule of the contract.
        var problems = checks.check(state, request).stream().filter(p -> p.at().equals(name));
        assertEquals(List.of(Problem.Weight.WARNING), problems.map(Problem::weight).toList());
    }

    /// A value of another type is in no list either; that is the same rule twice.
    private boolean isEnumBeside(String rule, SpeechRequest request) {
        String at = rule.substring(0, rule.indexOf(' '));
        return rule.endsWith(" enum") && broken(request).contains(at + " type");
    }

    @Test
    void aTextLongerThanTheServiceTakesIsWarnedOf() {
        var request = SpeechRequest.initial("a".repeat(8001));
        assertEquals(
                List.of(
                        new Problem(
                                RequestField.TEXT,
                                Problem.Weight.WARNING,
                                "The service takes 8,000 characters at most.")),
                checks.check(FormState.of(request), request));
    }
}
