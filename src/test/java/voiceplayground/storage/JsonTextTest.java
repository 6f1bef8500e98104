package voiceplayground.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.JsonValue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

class JsonTextTest {
    @Test
    void spellingOrderAndRepeatedNamesSurvive() throws Exception {
        String text =
                """
                {
                  "speed": 1.0,
                  "z": 1e2,
                  "a": -0.00,
                  "a": 12345678901234567890.5,
                  "nested": {"b": [1, "x", null, true, {}], "b": []}
                }\
                """;
        assertEquals(text, JsonText.parse(text).text());
    }

    @Test
    void halfACharacterSurvives() throws Exception {
        var value = new JsonValue.Text("a\ud83d b \udc00 \ud83d\ude00 \u0000\u2028\"\\/");
        assertEquals(value, JsonText.parse(value.text()));
    }

    @Test
    void randomValuesSurvive() throws Exception {
        long seed = System.nanoTime();
        System.out.println("JsonTextTest seed " + seed);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            var value = value(random, 5);
            assertEquals(value, JsonText.parse(value.text()), "seed " + seed);
        }
    }

    @Test
    void theReasonIsForPeopleAndSaysWhere() {
        var reasons =
                Stream.of("{\"a\": 1", "{\"a\" 1}", "{\"a\":01}", "{\"a\":1]", "[1] 2")
                        .map(text ->
                                assertThrows(BrokenFileException.class, () -> JsonText.parse(text))
                                        .getMessage())
                        .toList();
        assertEquals(
                List.of(
                        "no JSON: line 1, column 8: it ends too early",
                        "no JSON: line 1, column 6: Unexpected character ('1'): was expecting a"
                                + " colon to separate property name and value",
                        "no JSON: line 1, column 7: Invalid numeric value: Leading zeroes not"
                                + " allowed",
                        "no JSON: line 1, column 7: Unexpected close marker ']': expected '}'",
                        "more behind the end"),
                reasons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "{", "{}x", "{} {}", "{a:1}", "{'a':1}", "[1,]", "[01]", "[+1]", "[.5]",
                "[NaN]", "[1.]", "\"\n\"", "// c\n1", "tru", "\"\\x\"", "[1 2]", "{\"a\"}", "nul"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(BrokenFileException.class, () -> JsonText.parse(text));
    }

    @Test
    void deepNestingIsRefusedInsteadOfEndingTheProgram() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThrows(BrokenFileException.class, () -> JsonText.parse(deep));
    }

    private static JsonValue value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new JsonValue.Null();
            case 1 -> new JsonValue.Bool(random.nextBoolean());
            case 2 -> new JsonValue.Numeral(Integer.toString(random.nextInt()));
            case 3 -> new JsonValue.Numeral(random.nextInt(100) + ".50e-0" + random.nextInt(9));
            case 4 -> new JsonValue.Text(text(random));
            case 5 -> {
                List<JsonValue> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth - 1));
                }
                yield new JsonValue.Array(items);
            }
            default -> {
                List<JsonValue.Member> members = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    // Jackson refuses half a character in a name.
                    String name = text(random).replaceAll("[\\ud800-\\udfff]", "?");
                    members.add(new JsonValue.Member(name, value(random, depth - 1)));
                }
                yield new JsonValue.Struct(members);
            }
        };
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }
}
