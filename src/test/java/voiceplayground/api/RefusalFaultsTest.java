package voiceplayground.api;

import static voiceplayground.api.Fault.NOTHING;
import static voiceplayground.api.Fault.PCM;
import static voiceplayground.api.Fault.SSE_HEAD;
import static voiceplayground.api.Fault.drip;
import static voiceplayground.api.Fault.status;
import static voiceplayground.api.Fault.words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure.Gone;
import voiceplayground.speech.SpeechFailure.NotAllowed;
import voiceplayground.speech.SpeechFailure.NotAudio;
import voiceplayground.speech.SpeechFailure.Redirected;
import voiceplayground.speech.SpeechFailure.Rejected;
import voiceplayground.speech.SpeechFailure.ServerFault;
import voiceplayground.speech.SpeechFailure.SlowDown;
import voiceplayground.speech.SpeechFailure.TooLarge;
import voiceplayground.speech.SpeechFailure.Wait;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers that are no speech: each is one failure after one POST.
class RefusalFaultsTest {
    static Stream<Fault> statuses() {
        String html =
                "<html>\r\n"
                        + "<head><title>502 Bad Gateway</title></head>\r\n"
                        + "<body><h1>x</h1></body></html>";
        return Stream.of(
                status(
                        "F09 400",
                        "400 Bad Request\nX-Request-Id: abc",
                        "{\"error\":\"InvalidRequest\",\"message\":\"The 'text' field is"
                                + " required.\"}",
                        new Rejected(
                                400,
                                new ServerWords(
                                        "The 'text' field is required.",
                                        Optional.of("text"),
                                        Optional.of("abc")))),
                status(
                        "F10 401",
                        "401 Unauthorized",
                        "{\"error\":\"unauthorized\"}",
                        new NotAllowed(401, ServerWords.of("unauthorized"))),
                status(
                        "F11 403",
                        "403 Forbidden",
                        "{\"message\":\"usage limit\"}",
                        new NotAllowed(403, ServerWords.of("usage limit"))),
                status(
                        "F12 404 HTML",
                        "404 Not Found\nContent-Type: text/html",
                        "<html><title>404</title><p>gone</html>",
                        new Gone(404, ServerWords.of("404"), Optional.empty())),
                status(
                        "F12 410",
                        "410 Gone",
                        "{\"status\":\"error\",\"error_code\":\"MODEL_DEPRECATED\",\"message\":\"retired\",\"recommended_endpoint\":\"/waves/v1/tts\"}",
                        new Gone(410, ServerWords.of("retired"), Optional.of("/waves/v1/tts"))),
                status("F13 408", "408 Request Timeout", "", new Rejected(408, ServerWords.NONE)),
                status(
                        "F14 413",
                        "413 Content Too Large",
                        "too long",
                        new Rejected(413, ServerWords.of("too long"))),
                status(
                        "F14 422",
                        "422 Unprocessable Content",
                        "{\"detail\":\"no\"}",
                        new Rejected(422, ServerWords.of("no"))),
                status(
                        "F15 429 seconds",
                        "429 Too Many Requests\nRetry-After: 7",
                        "{\"message\":\"slow\"}",
                        new SlowDown(Optional.of(Duration.ofSeconds(7)), ServerWords.of("slow"))),
                status(
                        "F16 429 date",
                        "429 Too Many Requests\n"
                                + "Date: Sat, 21 Nov 2026 05:00:00 GMT\n"
                                + "Retry-After: Sat, 21 Nov 2026 05:01:30 GMT",
                        "",
                        new SlowDown(Optional.of(Duration.ofSeconds(90)), ServerWords.NONE)),
                status(
                        "F16 429 nonsense",
                        "429 Too Many Requests\nRetry-After: soon",
                        "",
                        new SlowDown(Optional.empty(), ServerWords.NONE)),
                status(
                        "F17 500",
                        "500 Internal Server Error",
                        "{\"error\":\"Internal server error\"}",
                        new ServerFault(500, ServerWords.of("Internal server error"))),
                status(
                        "F18 502 nginx",
                        "502 Bad Gateway\nContent-Type: text/html",
                        html,
                        new ServerFault(502, ServerWords.of("502 Bad Gateway"))),
                status(
                        "F18 504 nothing",
                        "504 Gateway Timeout",
                        "",
                        new ServerFault(504, ServerWords.NONE)),
                status(
                        "F19 503 at once",
                        "503 Service Unavailable\nRetry-After: 0",
                        "",
                        new ServerFault(503, ServerWords.NONE)),
                new Fault(
                        "F20 endless error body",
                        (_, c) -> {
                            c.send("HTTP/1.1 500 Internal Server Error\r\n\r\n");
                            byte[] piece = "x".repeat(64 << 10).getBytes(StandardCharsets.UTF_8);
                            for (int i = 0; i < 16_000; i++) {
                                c.send(piece);
                            }
                        },
                        NOTHING,
                        new ServerFault(500, ServerWords.of("x".repeat(2045) + "…"))),
                new Fault(
                                "F20 error body that stalls",
                                (_, c) -> {
                                    c.send(
                                            "HTTP/1.1 500 Oh\r\n"
                                                    + "Content-Length: 100\r\n\r\n"
                                                    + "half a sentence");
                                    c.awaitHangUp();
                                },
                                NOTHING,
                                new ServerFault(500, ServerWords.of("half a sentence")))
                        .with(Heard.shortly(Wait.RESPONSE)),
                status(
                        "F21 controls and the key",
                        "400 Bad Request\nX-Request-Id: a" + Heard.SECRET,
                        "bad\u0000 \u001b[31mkey\u0007 " + Heard.SECRET + "\r\n\u202enext",
                        new Rejected(400, words("bad [31mkey sk_… next", "ask_…"))),
                status(
                        "F62 407 without a proxy",
                        "407 Proxy Authentication Required",
                        "",
                        new Rejected(407, ServerWords.NONE)),
                status(
                        "a status nobody knows",
                        "799 What",
                        "",
                        new ServerFault(799, ServerWords.NONE)));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aStatusIsItsFailure(Fault fault) throws Exception {
        fault.check();
    }

    static Stream<Fault> notSpeech() {
        return Stream.of(
                status(
                        "F22 captive portal",
                        "200 OK\nContent-Type: text/html; charset=utf-8",
                        "<!doctype html><title>Hotel WLAN</title>",
                        new NotAudio("text/html; charset=utf-8", "Hotel WLAN")),
                status(
                        "F23 JSON error",
                        "200 OK\nContent-Type: application/json",
                        "{\"error\":\"invalid voice_id\"}",
                        new Rejected(200, ServerWords.of("invalid voice_id"))),
                status(
                        "F23 JSON error as events",
                        "200 OK\nContent-Type: text/event-stream",
                        "{\"error\":\"invalid voice_id\"}",
                        new Rejected(200, ServerWords.of("invalid voice_id"))),
                status(
                        "F22 HTML as events",
                        "200 OK\nContent-Type: text/event-stream",
                        "<html><title>Log in</title></html>\n\n",
                        new NotAudio("text/event-stream", "Log in")),
                status(
                        "F24 no type",
                        "200 OK",
                        Heard.event(PCM) + Heard.end(),
                        new NotAudio(
                                "",
                                (Heard.event(PCM) + Heard.end()).replaceAll("\\s+", " ").strip())),
                status(
                        "F24 audio",
                        "200 OK\nContent-Type: audio/wav",
                        "RIFF",
                        new NotAudio("audio/wav", "RIFF")),
                status(
                        "F25 302",
                        "302 Found\nLocation: https://login.test/?a=1",
                        "",
                        new Redirected(302, "https://login.test/?a=1")),
                status(
                        "F26 307",
                        "307 Temporary Redirect\nLocation: http://other.test/",
                        "",
                        new Redirected(307, "http://other.test/")),
                status(
                        "F26 308 without a place",
                        "308 Permanent Redirect",
                        "",
                        new Redirected(308, "")),
                status("304", "304 Not Modified", "", new Redirected(304, "")),
                new Fault(
                                "F29 headers never come",
                                (_, c) -> c.awaitHangUp(),
                                NOTHING,
                                Fault.timedOut(Wait.RESPONSE))
                        .with(Heard.shortly(Wait.RESPONSE)),
                new Fault(
                                "F30 headers drip",
                                (_, c) -> drip(c, "HTTP/1.1 200 OK\r\nX-Slow: ", "y"),
                                NOTHING,
                                Fault.timedOut(Wait.RESPONSE))
                        .with(Heard.shortly(Wait.RESPONSE)),
                status(
                        "F31 200 empty",
                        "200 OK\nContent-Type: text/event-stream",
                        "",
                        new NotAudio("text/event-stream", "")),
                new Fault(
                        "F31 204",
                        (_, c) -> c.send("HTTP/1.1 204 No Content\r\n\r\n"),
                        NOTHING,
                        new NotAudio("", "")),
                status(
                        "201",
                        "201 Created\nContent-Type: text/event-stream",
                        "",
                        new NotAudio("text/event-stream", "")),
                new Fault(
                        "not HTTP at all",
                        (_, c) -> c.send("SSH-2.0-OpenSSH_9.2\r\n"),
                        NOTHING,
                        new NotAudio("", "")),
                new Fault(
                        "headers of 100 KiB",
                        (_, c) ->
                                c.send(
                                        SSE_HEAD
                                                + ("X-Long: " + "y".repeat(1000) + "\r\n")
                                                        .repeat(100)
                                                + "\r\n"),
                        NOTHING,
                        new TooLarge("headers", 64 << 10)),
                new Fault(
                        "one header of 300 KiB",
                        (_, c) -> c.send("HTTP/1.1 200 " + "y".repeat(300 << 10) + "\r\n"),
                        NOTHING,
                        new TooLarge("headers", 64 << 10)));
    }

    @ParameterizedTest
    @MethodSource("notSpeech")
    void aSuccessWithoutSpeechIsAFailure(Fault fault) throws Exception {
        fault.check();
    }
}
