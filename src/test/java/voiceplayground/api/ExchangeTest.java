package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

import okio.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Requests that are no speech keep the rules of speech.
class ExchangeTest {
    private static final String KEY = "sk_canary_0123456789";
    private static final Exchange EXCHANGE = new WavesSpeechClient(NanoClock.SYSTEM).exchange();

    @Test
    void aListIsAskedForWithTheKeyAndReadWhole() throws Exception {
        try (var server = answering("200 OK\nContent-Type: application/json", "{\"voices\":[]}")) {
            var reply = EXCHANGE.get(at(server.url()), "/waves/v1/lightning-v3.1/get_voices");
            var request = server.requests().getFirst();
            assertEquals("{\"voices\":[]}", reply.json().toString());
            assertEquals("GET", request.method());
            assertEquals("/waves/v1/lightning-v3.1/get_voices", request.target());
            assertEquals("Bearer " + KEY, request.header("authorization"));
            assertEquals("voice-playground", request.header("user-agent"));
        }
    }

    @Test
    void anyMethodCarriesItsBody() throws Exception {
        try (var server = answering("200 OK", "{}")) {
            var id = new JsonValue.Member("id", new JsonValue.Text("0123456789abcdef01234567"));
            EXCHANGE.send(at(server.url()), "DELETE", "/dicts", new JsonValue.Struct(List.of(id)));
            var request = server.requests().getFirst();
            assertEquals("DELETE", request.method());
            assertEquals("application/json", request.header("content-type"));
            assertEquals(
                    "{\n  \"id\": \"0123456789abcdef01234567\"\n}",
                    new String(request.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileIsSentOnceAndCounted() throws Exception {
        try (var server = answering("200 OK", "{}")) {
            byte[] file = new byte[300_000];
            var form =
                    new MultipartBody.Builder("edge")
                            .setType(MultipartBody.FORM)
                            .addFormDataPart("displayName", "Änne")
                            .addFormDataPart(
                                    "file",
                                    "a.wav",
                                    RequestBody.create(file, MediaType.get("audio/wav")))
                            .build();
            var last = new long[2];
            EXCHANGE.upload(
                    at(server.url()),
                    "/clone",
                    form,
                    (sent, total) -> {
                        assertTrue(sent > last[0]);
                        last[0] = sent;
                        last[1] = total;
                    });
            byte[] body = server.post().body();
            assertArrayEquals(new long[] {body.length, body.length}, last);
            assertTrue(new String(body, StandardCharsets.UTF_8).contains("Änne"));
        }
    }

    @Test
    void aRefusalIsToldWithTheServersWords() throws IOException {
        try (var server =
                answering("401 Unauthorized", "{\"error\":\"unauthorized " + KEY + "\"}")) {
            assertEquals(
                    new SpeechFailure.NotAllowed(401, ServerWords.of("unauthorized sk_…")),
                    failure(() -> EXCHANGE.get(at(server.url()), "/x")));
        }
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        try (var other = answering("200 OK", "{}");
                var server =
                        answering("307 Temporary Redirect\nLocation: " + other.url() + "/x", "")) {
            assertEquals(
                    new SpeechFailure.Redirected(307, other.url() + "/x"),
                    failure(() -> EXCHANGE.get(at(server.url()), "/x")));
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void somethingElseThanJsonIsNotUnderstood() throws IOException {
        try (var server = answering("200 OK\nContent-Type: text/html", "<html>")) {
            assertEquals(
                    new SpeechFailure.NotUnderstood("text/html"),
                    failure(() -> EXCHANGE.get(at(server.url()), "/x").json()));
        }
    }

    @Test
    void anAnswerWithoutEndIsRefusedAtTheLimit() throws IOException {
        try (var server = answering("200 OK", "x".repeat(1001))) {
            var wire = new Wire(new OkHttpClient(), WireSettings.STANDARD, NanoClock.SYSTEM);
            var exchange = new Exchange(wire, 1000);
            assertEquals(
                    new SpeechFailure.TooLarge("answer", 1000),
                    failure(() -> exchange.get(at(server.url()), "/x")));
        }
    }

    @Test
    void plainHttpIsSpokenWithLoopbackAlone() {
        for (String address : List.of("http://example.org", "http://10.0.0.1")) {
            assertEquals(
                    new SpeechFailure.InsecureAddress(address),
                    failure(() -> EXCHANGE.get(at(address), "/x")));
            assertEquals(
                    new SpeechFailure.InsecureAddress(address),
                    failure(() -> EXCHANGE.fetch(address + "/a.wav")));
        }
    }

    @Test
    void theOfficialServiceIsNotAskedWithoutAKey() {
        assertEquals(
                new SpeechFailure.NoKey("Smallest AI"),
                failure(() -> EXCHANGE.get(Environment.official(Optional.empty()), "/x")));
    }

    @Test
    void aPublicFileIsFetchedWithoutAnyKey() throws Exception {
        try (var server = answering("200 OK\nContent-Type: audio/wav", "RIFF")) {
            var reply = EXCHANGE.fetch(server.url() + "/previews/a%20b.wav?v=2");
            var request = server.requests().getFirst();
            assertEquals(ByteString.encodeUtf8("RIFF"), reply.body());
            assertEquals("/previews/a%20b.wav?v=2", request.target());
            assertEquals(Optional.empty(), Optional.ofNullable(request.header("authorization")));
        }
    }

    @Test
    void aRefusedConnectionIsToldWithItsHost() throws IOException {
        // Bound without listening: nobody else can have that port meanwhile.
        try (var taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertEquals(
                    new SpeechFailure.Unreachable("127.0.0.1", "the connection was refused"),
                    failure(() ->
                            EXCHANGE.get(at("http://127.0.0.1:" + taken.getLocalPort()), "/x")));
        }
    }

    @Test
    void anInterruptClosesTheConnectionAndEndsTheCall() throws Exception {
        var asked = new CompletableFuture<Boolean>();
        var hungUp = new CompletableFuture<Boolean>();
        var ended = new CompletableFuture<SpeechFailure>();
        try (var server =
                ScriptedServer.start(connection -> {
                    connection.read();
                    asked.complete(true);
                    connection.awaitHangUp();
                    hungUp.complete(true);
                })) {
            var caller =
                    Thread.ofVirtual()
                            .start(() ->
                                    ended.complete(
                                            failure(() -> EXCHANGE.get(at(server.url()), "/x"))));
            asked.get(20, TimeUnit.SECONDS);
            caller.interrupt();
            assertEquals(
                    new SpeechFailure.CutShort("the call was cancelled"),
                    ended.get(20, TimeUnit.SECONDS));
            assertTrue(hungUp.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void theKeyIsInNoFailure() throws IOException {
        try (var server = answering("500 Oops\nX-Request-Id: " + KEY, "<html>" + KEY + "</html>")) {
            var told =
                    assertThrows(SpeechException.class, () -> EXCHANGE.get(at(server.url()), "/x"));
            var texts =
                    Stream.<Throwable>iterate(told, t -> t != null, Throwable::getCause)
                            .map(Throwable::toString)
                            .toList();
            assertEquals(
                    List.of(false, false),
                    List.of(
                            told.failure().toString().contains(KEY),
                            texts.toString().contains(KEY)));
        }
    }

    private static ScriptedServer answering(String head, String body) throws IOException {
        return ScriptedServer.answering((_, c) -> c.send(ScriptedServer.response(head, body)));
    }

    private static Environment at(String url) {
        return new Environment("Test", Environment.Kind.CUSTOM, url, Optional.of(new ApiKey(KEY)));
    }

    private static SpeechFailure failure(Executable call) {
        return assertThrows(SpeechException.class, call).failure();
    }
}
