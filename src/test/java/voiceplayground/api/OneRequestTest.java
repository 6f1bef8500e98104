package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.function.UnaryOperator;

/// One press is one POST. Each guard is also shown red: with it switched off the same script sees
/// two.
class OneRequestTest {
    private static final byte[] PCM = {1, 2};

    /// OkHttp as it comes, with its own ideas about trying again; the body may be sent often.
    private static final UnaryOperator<OkHttpClient.Builder> NO_GUARDS =
            builder ->
                    replayable(builder)
                            .retryOnConnectionFailure(true)
                            .followRedirects(true)
                            .followSslRedirects(true);

    private static OkHttpClient.Builder replayable(OkHttpClient.Builder builder) {
        return builder.addInterceptor(chain -> {
            var request = chain.request();
            if (request.body() == null) {
                return chain.proceed(request);
            }
            var body =
                    RequestBody.create(
                            Heard.REQUEST.bodyBytes(), MediaType.get("application/json"));
            return chain.proceed(request.newBuilder().post(body).build());
        });
    }

    private static WavesSpeechClient client(UnaryOperator<OkHttpClient.Builder> change) {
        return new WavesSpeechClient(WireSettings.STANDARD, NanoClock.SYSTEM, change);
    }

    private static ScriptedServer refusing(String statusAndHeaders) throws IOException {
        return ScriptedServer.answering((_, connection) ->
                connection.send(ScriptedServer.response(statusAndHeaders, "{}")));
    }

    private static int posts(WavesSpeechClient client, ScriptedServer server) {
        assertThrows(SpeechException.class, () -> Heard.whole(client, server.url()));
        return server.posts();
    }

    /// Lets the second and every later connection hang up after the POST, as a server does that
    /// restarts.
    private static ScriptedServer hangingUp() throws IOException {
        return ScriptedServer.start(connection -> {
            for (var request = connection.read(); request != null; request = connection.read()) {
                if (!request.method().equals("HEAD")) {
                    return;
                }
                connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            }
        });
    }

    @Test
    void aStaleConnectionIsNotPaidForTwice() throws IOException {
        try (var server = hangingUp()) {
            var client = client(UnaryOperator.identity());
            client.warm(Heard.at(server.url()));
            assertEquals(1, posts(client, server));
        }
    }

    @Test
    void aStaleConnectionWouldBePaidForTwiceWithoutTheGuards() throws IOException {
        try (var server = hangingUp()) {
            var client = client(NO_GUARDS);
            client.warm(Heard.at(server.url()));
            assertTrue(posts(client, server) >= 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "408 Request Timeout",
                "408 Request Timeout\nRetry-After: 0",
                "503 Service Unavailable\nRetry-After: 0",
                "429 Too Many Requests\nRetry-After: 0",
                "421 Misdirected Request",
                "401 Unauthorized\nWWW-Authenticate: Bearer",
                "301 Moved Permanently\nLocation: /elsewhere",
                "302 Found\nLocation: /elsewhere",
                "303 See Other\nLocation: /elsewhere",
                "307 Temporary Redirect\nLocation: /elsewhere",
                "308 Permanent Redirect\nLocation: /elsewhere"
            })
    void noStatusMakesASecondRequest(String status) throws IOException {
        try (var server = refusing(status)) {
            assertEquals(1, posts(client(UnaryOperator.identity()), server));
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "408 Request Timeout",
                "503 Service Unavailable\nRetry-After: 0",
                "307 Temporary Redirect\nLocation: /elsewhere",
                "308 Permanent Redirect\nLocation: /elsewhere"
            })
    void eachWouldMakeMoreWithoutTheGuards(String status) throws IOException {
        try (var server = refusing(status)) {
            assertTrue(posts(client(NO_GUARDS), server) >= 2);
        }
    }

    /// Switches everything off but one guard, which has to hold alone.
    private enum Guard {
        ONE_SHOT_BODY(b -> b.retryOnConnectionFailure(true).followRedirects(true)),
        NO_RETRY(b -> replayable(b).followRedirects(true)),
        NO_REDIRECT(b -> replayable(b).retryOnConnectionFailure(true));

        private final UnaryOperator<OkHttpClient.Builder> alone;

        Guard(UnaryOperator<OkHttpClient.Builder> alone) {
            this.alone = alone;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_SHOT_BODY, 408 Request Timeout, ''",
        "ONE_SHOT_BODY, 503 Service Unavailable, Retry-After: 0",
        "ONE_SHOT_BODY, 307 Temporary Redirect, Location: /elsewhere",
        "ONE_SHOT_BODY, 308 Permanent Redirect, Location: /elsewhere",
        "NO_RETRY, 408 Request Timeout, ''",
        "NO_REDIRECT, 307 Temporary Redirect, Location: /elsewhere",
        "NO_REDIRECT, 308 Permanent Redirect, Location: /elsewhere"
    })
    void oneGuardAloneHolds(Guard guard, String status, String header) throws IOException {
        try (var server = refusing(header.isEmpty() ? status : status + "\n" + header)) {
            assertEquals(1, posts(client(guard.alone), server));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_SHOT_BODY", "NO_RETRY"})
    void oneGuardAloneHoldsOverAStaleConnection(Guard guard) throws IOException {
        try (var server = hangingUp()) {
            var client = client(guard.alone);
            client.warm(Heard.at(server.url()));
            assertEquals(1, posts(client, server));
        }
    }

    @Test
    void onlyTheOneShotBodyKeeps503FromBeingSentAgain() throws IOException {
        try (var server = refusing("503 Service Unavailable\nRetry-After: 0")) {
            assertEquals(2, posts(client(OneRequestTest::replayable), server));
        }
    }

    @Test
    void onlyTheOneShotBodyKeepsARedirectFromBeingFollowedIfThatIsSwitchedOn() throws IOException {
        try (var server = refusing("307 Temporary Redirect\nLocation: /elsewhere")) {
            assertEquals(1, posts(client(b -> b.followRedirects(true)), server));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectGivesNothingToAnybody(int status) throws IOException {
        try (var other = refusing("200 OK");
                var server = refusing(status + " Moved\nLocation: " + other.url() + "/login")) {
            assertEquals(
                    new SpeechFailure.Redirected(status, other.url() + "/login"),
                    Heard.failure(Heard.client(), server.url()));
            assertEquals(0, other.connections());
        }
    }

    @Test
    void aConnectionCutBeforeTheAnswerIsNotTriedAgain() throws IOException {
        try (var server =
                ScriptedServer.start(connection -> {
                    connection.read();
                    connection.reset();
                })) {
            var failure = Heard.failure(client(UnaryOperator.identity()), server.url());
            assertInstanceOf(SpeechFailure.CutShort.class, failure);
            assertEquals(1, server.posts());
        }
    }

    @Test
    void aSecondAddressIsTriedWhereTheFirstIsDead() throws Exception {
        try (var server =
                ScriptedServer.answering((_, connection) ->
                        connection
                                .streamHead()
                                .chunk(Heard.event(PCM) + Heard.end())
                                .lastChunk())) {
            // Nobody listens at 127.0.0.2. The name is one that may be spoken to in clear.
            Dns dns =
                    _ ->
                            List.of(
                                    InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                                    InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            var client = client(builder -> builder.dns(dns));
            Heard.whole(client, "http://localhost:" + server.port());
            assertEquals(1, server.posts());
        }
    }

    @Test
    void aCallIsSentOnce() throws Exception {
        try (var server = refusing("200 OK")) {
            var call = Heard.client().newCall(Heard.at(server.url()), Heard.REQUEST);
            assertThrows(SpeechException.class, () -> call.run(new Heard()));
            assertThrows(IllegalStateException.class, () -> call.run(new Heard()));
            assertEquals(1, server.posts());
        }
    }
}
