package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.Environment;
import voiceplayground.speech.Environment.Kind;
import voiceplayground.speech.Header;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Transport;
import voiceplayground.testkit.RecordingPort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a server says to a key, and what goes to it beside the key.
@Timeout(60)
class KeyCheckTest {
    private static final String KEY = Heard.SECRET;

    private RecordingPort here;

    @BeforeEach
    void listen() throws IOException {
        here = RecordingPort.on(1, 0);
    }

    @AfterEach
    void close() throws IOException {
        here.close();
    }

    @Test
    void theHeadersOfAnEnvironmentGoOutWithEveryRequestUnlessTheRequestHasItsOwn() {
        var environment =
                Heard.at("http://127.0.0.1:" + here.port())
                        .withHeaders(
                                List.of(
                                        new Header("X-Team", "audio"),
                                        new Header("X-Source", "e")));
        var request =
                Heard.REQUEST.with(
                        new Delivery(
                                Transport.SSE,
                                Optional.empty(),
                                List.of(new Header("x-source", "r"))));
        Heard.failure(Heard.client().newCall(environment, request), new Heard());
        String sent = here.all().getFirst();
        assertTrue(sent.contains("X-Team: audio\r\n"), sent);
        assertTrue(sent.contains("x-source: r\r\n"), sent);
        assertFalse(sent.contains("X-Source: e"), sent);
        new KeyCheck(Heard.client()).check(environment);
        assertEquals(2, here.holding("GET /waves").size());
        assertEquals(3, here.holding("X-Team: audio").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "X-Api-Key",
                "Cookie",
                "Host",
                "Proxy-Authorization",
                "Sec-WebSocket-Key",
                "Bad\nName"
            })
    void aHeaderThatMayCarryAKeyIsRefusedBeforeAnythingIsSent(String name) {
        var environment =
                Heard.at("http://127.0.0.1:" + here.port())
                        .withHeaders(List.of(new Header(name, "x")));
        assertInstanceOf(
                SpeechFailure.BadHeader.class, EnvironmentCheck.problem(environment).orElseThrow());
        assertInstanceOf(
                SpeechFailure.BadHeader.class,
                Heard.failure(Heard.client().newCall(environment, Heard.REQUEST), new Heard()));
        assertEquals(0, here.connections());
    }

    @Test
    void aKeyInTheValueOfAHeaderIsRefused() {
        var environment =
                Heard.at("http://127.0.0.1:1")
                        .withHeaders(List.of(new Header("X-Team", "sk_0123456789abcdef")));
        assertEquals(
                Optional.of(new SpeechFailure.BadHeader("X-Team", "it may carry a key")),
                EnvironmentCheck.problem(environment));
    }

    @Test
    void aCheckSaysOfEachPoolWhatItAnswers() {
        here.answer(
                "HTTP/1.1 200 OK\r\nContent-Length: 37\r\n\r\n"
                        + "{\"voices\":[{\"voiceId\":\"a\"},{},null]}\n");
        var found = new KeyCheck(Heard.client()).check(Heard.at("http://127.0.0.1:" + here.port()));
        var three = new KeyCheck.Answer.Open(Optional.of(3));
        assertEquals(new KeyCheck.Finding(three, three), found);
        assertTrue(found.isAccepted());
        var paths = new ArrayList<String>();
        here.all().forEach(r -> r.lines().findFirst().ifPresent(paths::add));
        assertEquals(
                List.of(
                        "GET /waves/v1/lightning-v3.1/get_voices HTTP/1.1",
                        "GET /waves/v1/lightning-v3.1-pro/get_voices HTTP/1.1"),
                paths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 Unauthorized", "403 Forbidden"})
    void aKeyThatIsRejectedIsSaidToBeWithoutRepeatingIt(String status) {
        String body = "{\"message\":\"bad key " + KEY + "\"}";
        here.answer(
                "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        var found = new KeyCheck(Heard.client()).check(Heard.at("http://127.0.0.1:" + here.port()));
        assertTrue(found.isRejected());
        assertFalse(found.toString().contains(KEY));
    }

    @Test
    void withoutAKeyTheOfficialServiceIsNotAsked() {
        var official =
                new Environment(
                        "S", Kind.OFFICIAL, "http://127.0.0.1:" + here.port(), Optional.empty());
        assertTrue(new KeyCheck(Heard.client()).check(official).isRejected());
        assertEquals(0, here.connections());
        assertEquals(
                Optional.empty(),
                EnvironmentCheck.problem(official.withKey(Optional.of(new ApiKey(KEY)))));
    }
}
