package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.ServerWords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class WordsReaderTest {
    private static final WordsReader READER =
            new WordsReader(
                    new CleanText(Optional.of(new ApiKey(Heard.SECRET))), Optional.of("header-id"));

    private static ServerWords words(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return READER.read(bytes, 0, bytes.length).words();
    }

    private static ServerWords said(String message) {
        return new ServerWords(message, Optional.empty(), Optional.of("header-id"));
    }

    private static ServerWords said(String message, String field) {
        return new ServerWords(message, Optional.of(field), Optional.of("header-id"));
    }

    record Known(String body, ServerWords expected) {}

    /// The bodies of `errors.json` in its order, each with what it says.
    static Stream<Known> known() throws IOException {
        var expected =
                List.of(
                        said(
                                "output_format: Invalid enum value. Expected 'wav' | 'ulaw' |"
                                        + " 'alaw' | 'pcm' | 'mp3', received 'mulaw'",
                                "output_format"),
                        said("voice_id: Invalid Voice ID", "voice_id"),
                        said("The 'text' field is required.", "text"),
                        new ServerWords("...", Optional.empty(), Optional.of("...")),
                        said("... please upgrade to a higher plan ..."),
                        said("..."),
                        said(
                                "Language 'multi-asian' has not been enabled in this region."
                                        + " Please contact support to request access."),
                        said(
                                "Error handling audio data: Invalid file format. Supported formats:"
                                        + " audio/*"),
                        said("Unauthorized: No tokens provided"),
                        said("unauthorized"),
                        said("Bearer token is missing or invalid."),
                        said(
                                "This model is retired. Please migrate to lightning-v3.1 via"
                                        + " /waves/v1/lightning-v3.1/get_speech."),
                        said("An unexpected error occurred."),
                        said("Internal server error"),
                        said("invalid voice_id"),
                        said(""));
        var bodies = new ArrayList<String>();
        for (var each :
                new JsonMapper()
                        .readTree(WavesSpeechClientTest.resource("errors.json"))
                        .get("bodies")) {
            bodies.add(each.get("body").toString());
        }
        assertEquals(expected.size(), bodies.size());
        return Stream.iterate(0, i -> i < bodies.size(), i -> i + 1)
                .map(i -> new Known(bodies.get(i), expected.get(i)));
    }

    @ParameterizedTest
    @MethodSource("known")
    void aKnownBodyIsUnderstood(Known known) {
        assertEquals(known.expected(), words(known.body()));
    }

    @Test
    void otherShapesAreUnderstood() {
        assertEquals(said("plain words"), words("plain words"));
        assertEquals(said("quoted words"), words("\"quoted words\""));
        assertEquals(said("inner"), words("{\"error\":{\"message\":\"inner\",\"code\":5}}"));
        assertEquals(said("a; b"), words("{\"errors\":[{\"message\":\"a\"},\"b\"]}"));
        assertEquals(
                said("text: too long; speed: too fast", "text"),
                words(
                        "[{\"path\":[\"text\"],\"message\":\"too"
                                + " long\"},{\"path\":[\"speed\"],\"message\":\"too fast\"}]"));
        assertEquals(
                said("Invalid request body: items.0.word: Required", "items"),
                words(
                        "{\"error\":\"Invalid request"
                            + " body\",\"details\":[{\"path\":[\"items\",0,\"word\"],\"message\":\"Required\"}]}"));
        assertEquals(
                said("body.text: field required", "text"),
                words("{\"detail\":[{\"loc\":[\"body\",\"text\"],\"msg\":\"field required\"}]}"));
        assertEquals(said("TEAPOT"), words("{\"error_code\":\"TEAPOT\"}"));
        assertEquals(said("{\"a\":1}"), words("{\"a\":1}"));
        assertEquals(said("12345"), words("12345"));
        assertEquals(said(""), words(""));
        assertEquals(
                said("404 Not Found"),
                words("<html><head><title>404 Not Found</title></head></html>"));
        assertEquals(said("Sorry we are closed"), words("<h1>Sorry</h1><p>we are<br>closed</p>"));
    }

    /// The field that a sentence names, or a dash.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "The 'text' field is required.; text",
                "`speed` must be between 0.5 and 2; speed",
                "Missing required field: 'voice_id'; voice_id",
                "Can't read 'language': no such code; language",
                "Invalid value 'text' for 'output_format'; output_format",
                "'sample_rate' is wrong, so is 'sample_rate'; sample_rate",
                "'text' and 'voice_id' are required; -",
                "Expected 'text' | 'model', received 'speed'; -",
                "must be one of 'ssml', 'text'; -",
                "'save_history' is not known; -",
                "the text field is required; -",
                "invalid voice_id; -",
                "the user's text isn't speech; -"
            })
    void aFieldIsNamedOnlyWhereItsNameIsQuoted(String sentence, String field) {
        assertEquals(
                new ServerWords(
                        sentence,
                        Optional.of(field).filter(f -> !f.equals("-")),
                        Optional.of("header-id")),
                words("{\"message\":\"" + sentence + "\"}"));
    }

    @Test
    void aPathWinsOverAQuotedName() {
        assertEquals(
                said("speed: see 'text'", "speed"),
                words("{\"error\":[{\"path\":[\"speed\"],\"message\":\"see 'text'\"}]}"));
        assertEquals(
                said("The \"model\" is gone", "model"),
                words("{\"message\":\"The \\\"model\\\" is gone\"}"));
        assertEquals(said("The 'text' is in plain words"), words("The 'text' is in plain words"));
    }

    @Test
    void theWordsAreShortAndWhole() {
        String message = words("{\"message\":\"" + "ä".repeat(3000) + "\"}").message();
        assertEquals("ä".repeat(1022) + "…", message);
        assertTrue(message.getBytes(StandardCharsets.UTF_8).length <= 2048);
        assertEquals("😀".repeat(511) + "…", words("😀".repeat(3000)).message());
    }

    @Test
    void everyKeyIsMasked() {
        assertEquals(
                "key sk_… is not sk_…, sk_short",
                words("key " + Heard.SECRET + " is not sk_live_abcdefgh12345, sk_short").message());
        assertEquals(
                "key sk_…",
                words("{\"message\":\"key sk_canary_0123456789\\u0061bcdef\"}").message());
        var odd = new CleanText(Optional.of(new ApiKey("pass word+1")));
        assertEquals("it is sk_…!", odd.line("it is pass\nword+1!"));
    }

    @Test
    void controlsAndMarksThatReorderTextAreRemoved() {
        assertEquals(
                "a b [2Jc d efg",
                words("a\r\n\tb\u0000 \u001b[2Jc\u2028d \u202ee\u2066f\u009bg").message());
    }
}
