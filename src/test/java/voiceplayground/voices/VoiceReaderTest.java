package voiceplayground.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.Voice;
import voiceplayground.storage.BrokenFileException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class VoiceReaderTest {
    private static final String MODEL = "lightning_v3.1";

    @Test
    void theDocumentedListIsRead() throws IOException {
        assertEquals(
                List.of(
                        voice("avery", "Avery", "female", "american", List.of("en")),
                        voice("liam", "Liam", "male", "british", List.of("en")),
                        voice("devansh", "Devansh", "male", "indian", List.of("hi", "en"))),
                VoiceReader.read(Lists.resource("get_voices.lightning-v3.1.response.json"), MODEL));
    }

    @Test
    void aHostileListIsReadAsFarAsItGoes() throws IOException {
        var voices =
                VoiceReader.read(
                        Lists.resource("get_voices.hostile-but-plausible.response.json"), MODEL);
        assertEquals(
                """
                avery Avery female american [en] young [conversational] []
                no-tags No Tags   []  [] []
                null-tags Null Tags   []  [] []
                empty-tags Empty Tags   []  [] []
                empty-strings Empty Strings   []  [] []
                age-hyphen Age Hyphen male american [en] middle-aged [narration] []
                age-space Age Space male american [en] middle-aged [narration] []
                extra Extra Field female indian [hi, en] young [conversational] [happy]
                lang-as-string Lang As String female  [en]  [] []\
                """
                        .replace("Lang As String", "Language As String"),
                voices.stream().map(VoiceReaderTest::row).collect(Collectors.joining("\n")));
    }

    @Test
    void descriptionsAndPreviewsAreRead() throws IOException {
        assertEquals(
                List.of(
                        new Voice(
                                "mishka",
                                "Mishka",
                                "",
                                "",
                                "",
                                List.of("en", "hi", "mr", "gu", "pa", "bn", "or", "ta", "te"),
                                "young",
                                List.of(),
                                List.of(),
                                "A youthful Indian female voice with an inviting tone and smooth,"
                                        + " expressive delivery.",
                                Optional.of(
                                        "https://d4a5s42qh2351.cloudfront.net/waves-audio-previews/mishka.wav"),
                                List.of())),
                VoiceReader.read(Lists.resource("get-all-models.response.json"), ""));
    }

    @Test
    void everyShapeOfAListIsTaken() throws IOException {
        String bare = "[{\"voiceId\":\"a\"},{\"voice_id\":\"b\"},{\"id\":\"c\"}]";
        for (String json :
                List.of(
                        bare,
                        "\uFEFF" + bare,
                        "{\"voices\":" + bare + "}",
                        "{\"data\":" + bare + "}",
                        "{\"status\":\"ok\",\"data\":{\"voices\":" + bare + "}}")) {
            assertEquals(
                    List.of("a", "b", "c"),
                    VoiceReader.read(json, MODEL).stream().map(Voice::id).toList(),
                    json);
        }
    }

    @Test
    void whatIsNoListIsSaid() {
        for (String json :
                List.of("", "{}", "{\"voices\":null}", "\"no\"", "[", "<html>", "null")) {
            assertThrows(
                    BrokenFileException.class, () -> VoiceReader.read(json, MODEL), () -> json);
        }
    }

    @Test
    void entriesThatAreNoVoiceAreLeftOut() throws IOException {
        assertEquals(
                List.of("a"),
                VoiceReader.read(
                                "[null,1,\"x\",[],{},{\"voiceId\":\" \"},{\"voiceId\":7},"
                                        + "{\"voiceId\":\"a\"}]",
                                MODEL)
                        .stream()
                        .map(Voice::id)
                        .toList());
    }

    @Test
    void misspeltTagsComeOutAlike() throws IOException {
        String json =
                Stream.of(
                                "{\"language\":[\"English\",\"ENGLISH \",\"en-US\"],"
                                        + "\"gender\":\"F\",\"age\":\"Middle_Aged\","
                                        + "\"usecases\":\"customer support\"}",
                                "{\"languages\":\"en\",\"gender\":\"woman\","
                                        + "\"age\":\"middle  aged\","
                                        + "\"useCases\":[\"Customer-Support\"]}",
                                "{\"lang\":\"english\",\"gender\":\"FEMALE\","
                                        + "\"age\":\"middle-aged\","
                                        + "\"use_cases\":[\"customer_support\"]}")
                        .map(tags ->
                                "{\"voiceId\":\"a\",\"displayName\":\"A\",\"tags\":" + tags + "}")
                        .collect(Collectors.joining(",", "[", "]"));
        var rows = VoiceReader.read(json, MODEL).stream().map(VoiceReaderTest::row).distinct();
        assertEquals(List.of("a A female  [en] middle-aged [customer-support] []"), rows.toList());
    }

    @Test
    void everyLanguageOfTheServiceHasItsCode() {
        assertEquals(
                "en hi ta es kn mr te or or pa ml gu bn fr de it nl sv pt pl ru el fi no zh zh ja"
                        + " ko id ms vi tr ar he",
                Stream.of(
                                "english",
                                "hindi",
                                "tamil",
                                "spanish",
                                "kannada",
                                "marathi",
                                "telugu",
                                "odia",
                                "oriya",
                                "punjabi",
                                "malayalam",
                                "gujarati",
                                "bengali",
                                "french",
                                "german",
                                "italian",
                                "dutch",
                                "swedish",
                                "portuguese",
                                "polish",
                                "russian",
                                "greek",
                                "finnish",
                                "norwegian",
                                "chinese",
                                "mandarin",
                                "japanese",
                                "korean",
                                "indonesian",
                                "malay",
                                "vietnamese",
                                "turkish",
                                "arabic",
                                "hebrew")
                        .map(Tags::language)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aLanguageNobodyKnowsIsKept() {
        assertEquals("klingonese", Tags.language(" Klingonese "));
        assertEquals(false, Tags.isLanguage("klingonese"));
    }

    @Test
    void longAndOddTextsAreCutToALine() throws IOException {
        String json =
                "[{\"voiceId\":\"a\",\"displayName\":\"x\\u0000\\ny" + "𝒳".repeat(150) + "\"}]";
        var name = VoiceReader.read(json, MODEL).getFirst().name();
        assertEquals("x y" + "𝒳".repeat(98), name);
    }

    @Test
    void tenThousandEntriesAreRead() throws IOException {
        String json =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "{\"voiceId\":\"v" + i % 9000 + "\"}")
                        .collect(Collectors.joining(",", "{\"voices\":[", "]}"));
        var voices = VoiceReader.read(json, MODEL);
        assertEquals(10_000, voices.size());
        assertEquals(9000, VoiceMerge.distinct(voices).size());
    }

    private static Voice voice(
            String id, String name, String gender, String accent, List<String> languages) {
        return new Voice(
                id,
                name,
                MODEL,
                gender,
                accent,
                languages,
                "young",
                List.of(),
                List.of("conversational"),
                "",
                Optional.empty(),
                List.of());
    }

    private static String row(Voice v) {
        return String.join(
                " ",
                v.id(),
                v.name(),
                v.gender(),
                v.accent(),
                v.languages().toString(),
                v.age(),
                v.uses().toString(),
                v.emotions().toString());
    }
}
