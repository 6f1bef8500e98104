package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpRequest;

class RefusalTest {
    private static SandboxServer sandbox;
    private static SandboxClient client;

    @BeforeAll
    static void start() throws IOException {
        sandbox =
                SandboxServer.start(
                        0, SandboxFault.NONE, Pace.UNPACED, new ScriptedEngine(24_000, 100, 0));
        client = new SandboxClient(sandbox.environment());
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"voice_id":"magnus"} ¦ {"code":"invalid_type","expected":"string","received":"undefined","path":["text"],"message":"Required"}
                    {"voice_id":"magnus","text":5} ¦ {"code":"invalid_type","expected":"string","received":"number","path":["text"],"message":"Expected string, received number"}
                    {"text":"Hi"} ¦ {"code":"invalid_type","expected":"string","received":"undefined","path":["voice_id"],"message":"Required"}
                    {"text":"Hi","voice_id":"nobody"} ¦ {"code":"custom","path":["voice_id"],"message":"Invalid Voice ID"}
                    {"text":"Hi","voice_id":"magnus","output_format":"mulaw"} ¦ {"received":"mulaw","code":"invalid_enum_value","options":["wav","ulaw","alaw","pcm","mp3"],"path":["output_format"],"message":"Invalid enum value. Expected 'wav' | 'ulaw' | 'alaw' | 'pcm' | 'mp3', received 'mulaw'"}
                    {"text":"Hi","voice_id":"magnus","sample_rate":22050} ¦ {"received":22050,"code":"invalid_enum_value","options":[8000,16000,24000,44100],"path":["sample_rate"],"message":"Invalid enum value. Expected 8000 | 16000 | 24000 | 44100, received 22050"}
                    {"text":"Hi","voice_id":"magnus","speed":2.5} ¦ {"code":"too_big","maximum":2,"type":"number","inclusive":true,"exact":false,"message":"Number must be less than or equal to 2","path":["speed"]}
                    {"text":"Hi","voice_id":"magnus","speed":0.25} ¦ {"code":"too_small","minimum":0.5,"type":"number","inclusive":true,"exact":false,"message":"Number must be greater than or equal to 0.5","path":["speed"]}
                    {"text":"Hi","voice_id":"magnus","pronunciation_dicts":["abc"]} ¦ {"code":"invalid_string","validation":"regex","message":"Invalid","path":["pronunciation_dicts",0]}
                    {"text":"...!?","voice_id":"magnus"} ¦ {"code":"custom","path":["text"],"message":"Text has nothing that can be spoken"}
                    {"text":"नमस्ते","voice_id":"magnus"} ¦ {"code":"custom","path":["text"],"message":"Text has no letters that the sandbox can say: it reads English only"}
                    """)
    void aBadFieldIsNamedInTheServersOwnShape(String body, String issue) throws Exception {
        var answer = client.speak(body);
        assertEquals("{\"error\":[" + issue + "]}", answer.body());
        assertEquals(400, answer.status());
        assertEquals("application/json; charset=utf-8", answer.header("Content-Type"));
    }

    @Test
    void aTextOf8000CharactersIsSpokenAndOneMoreIsNot() throws Exception {
        assertEquals(200, client.speak(SandboxClient.request("a ".repeat(4_000), "")).status());
        var answer = client.speak(SandboxClient.request("a".repeat(8_001), ""));
        assertEquals(
                "{\"error\":[{\"code\":\"too_big\",\"maximum\":8000,\"type\":\"string\","
                        + "\"inclusive\":true,\"exact\":false,\"message\":\"String must contain at"
                        + " most 8000 character(s)\",\"path\":[\"text\"]}]}",
                answer.body());
        assertEquals(400, answer.status());
    }

    @Test
    void aLanguageThatTheModelLacksIsRefusedAndAnyOtherIsReadAsEnglish() throws Exception {
        var refused = client.speak(SandboxClient.request("Hi", ", \"language\": \"el\""));
        assertEquals(
                "{\"error\":[{\"code\":\"custom\",\"path\":[\"language\"],\"message\":\"Language"
                        + " 'el' is not supported on the lightning_v3.1 model. Supported languages:"
                        + " auto, en, hi, mr, kn, ta, bn, gu, te, ml, pa, or, es, de, fr, it, nl,"
                        + " sv, pt, ru, pl\"}]}",
                refused.body());
        var spoken = client.speak(SandboxClient.request("Hallo", ", \"language\": \"de\""));
        assertEquals(200, spoken.status());
        assertEquals(
                "read as English, the only language of the sandbox",
                spoken.header("X-Sandbox-Note"));
    }

    @Test
    void aVoiceOfTheOtherPoolSpeaksAndTheNoteSaysSo() throws Exception {
        String pro = ", \"model\": \"lightning_v3.1_pro\"";
        var answer = client.speak(SandboxClient.request("Hi", pro));
        assertEquals(200, answer.status());
        assertEquals(
                "the vendor may not have this voice for this model",
                answer.header("X-Sandbox-Note"));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "''", "[1]", "'{\"text\"'"})
    void aBodyThatIsNoObjectIsRefused(String body) throws Exception {
        var answer = client.speak(body);
        assertEquals(400, answer.status());
        assertEquals("{\"error\":\"InvalidRequest\"", answer.body().split(",", 2)[0]);
    }

    @Test
    void withoutAKeyNothingIsSaid() throws Exception {
        var post = HttpRequest.BodyPublishers.ofString(SandboxClient.request("Hi", ""));
        var answer =
                SandboxClient.read(
                        client.send(client.request("/waves/v1/tts/live").POST(post).build()));
        assertEquals("{\"message\":\"Unauthorized: No tokens provided\"}", answer.body());
        assertEquals(401, answer.status());
    }

    @Test
    void aWrongKeyIsRefusedInItsOwnShape() throws Exception {
        for (String wrong : new String[] {"Bearer sk_wrong", "Bearer", client.key()}) {
            var answer =
                    SandboxClient.read(
                            client.send(
                                    client.post("{}").setHeader("Authorization", wrong).build()));
            assertEquals("{\"error\":\"unauthorized\"}", answer.body());
            assertEquals(401, answer.status());
        }
    }

    @Test
    void anUnknownRouteIsNotFound() throws Exception {
        var answer = SandboxClient.read(client.send(client.request("/waves/v2").GET().build()));
        assertEquals(
                "{\"status\":\"error\",\"error_code\":\"not_found\",\"message\":\"Cannot GET"
                        + " /waves/v2\"}",
                answer.body());
        assertEquals(404, answer.status());
    }

    @Test
    void warmingTheConnectionNeedsNoKey() throws Exception {
        var answer =
                SandboxClient.read(
                        client.send(
                                client.request("/")
                                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                        .build()));
        assertEquals(200, answer.status());
        assertEquals("", answer.body());
    }
}
