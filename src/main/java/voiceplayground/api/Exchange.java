package voiceplayground.api;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.Buffer;
import okio.ByteString;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// One request that is no speech and its whole answer: lists, dictionaries, clones, key checks.
///
/// The rules are those of speech: the key goes into `Authorization` and to nobody but the
/// environment's own address, no redirect is followed, nothing is sent twice. Each call blocks,
/// until the answer is there, it takes too long, or its virtual thread is interrupted, which closes
/// the connection. Thread: any but FX.
final class Exchange {
    /// Most that is read of an answer; 10,000 voices are about 4 MB.
    static final long MAX_BYTES = 16L << 20;

    static final Duration SOON = Duration.ofSeconds(20);
    static final Duration UPLOAD = Duration.ofMinutes(3);

    private static final String USER_AGENT = "User-Agent";
    private static final String RETRY_AFTER = "Retry-After";

    private final Wire wire;
    private final long maxBytes;

    Exchange(Wire wire) {
        this(wire, MAX_BYTES);
    }

    Exchange(Wire wire, long maxBytes) {
        this.wire = wire;
        this.maxBytes = maxBytes;
    }

    /// A whole answer with a status of 2xx.
    record Reply(ResponseHead head, ByteString body) {
        /// The body as JSON.
        ///
        /// @throws SpeechException [SpeechFailure.NotUnderstood] where it is none
        JsonNode json() throws SpeechException {
            byte[] bytes = body.toByteArray();
            return Json.read(bytes, 0, bytes.length)
                    .orElseThrow(() ->
                            new SpeechException(
                                    new SpeechFailure.NotUnderstood(
                                            head.header("Content-Type").orElse(""))));
        }
    }

    /// Asks for something.
    ///
    /// @param path below the environment's base address; it may have a query
    Reply get(Environment environment, String path) throws SpeechException {
        return send(environment, "GET", path, null, SOON);
    }

    /// Sends JSON, with any method.
    Reply send(Environment environment, String method, String path, JsonValue body)
            throws SpeechException {
        byte[] utf8 = body.text().getBytes(StandardCharsets.UTF_8);
        return send(environment, method, path, new OneShotBody(utf8), SOON);
    }

    /// Sends a form with a file.
    ///
    /// @param progress told of the bytes sent, on the calling thread
    Reply upload(
            Environment environment, String path, MultipartBody form, CountedBody.Progress progress)
            throws SpeechException {
        return send(environment, "POST", path, new CountedBody(form, progress), UPLOAD);
    }

    /// Fetches a public file, such as a preview, from wherever a list says; without any key.
    ///
    /// @throws SpeechException [SpeechFailure.BadAddress], [SpeechFailure.InsecureAddress] for
    ///   plain `http` to anything but loopback, or what went wrong
    Reply fetch(String address) throws SpeechException {
        var request =
                new Request.Builder()
                        .url(Endpoint.publicFile(address))
                        .header(USER_AGENT, WavesSpeechClient.USER_AGENT);
        return run(request, new CleanText(Optional.empty()), SOON);
    }

    /// Fetches a public text by one request that says nothing but a name of its own.
    ///
    /// @throws SpeechException as [#fetch(String)]
    Reply fetch(String address, String userAgent, Duration limit) throws SpeechException {
        var request =
                new Request.Builder()
                        .url(Endpoint.publicFile(address))
                        .header("Accept", "application/json")
                        .header(USER_AGENT, userAgent);
        return run(request, new CleanText(Optional.empty()), limit);
    }

    private Reply send(
            Environment environment,
            String method,
            String path,
            @Nullable RequestBody body,
            Duration limit)
            throws SpeechException {
        var clean = new CleanText(environment.key());
        HttpUrl url = Endpoint.below(Endpoint.base(environment), path);
        var request = new Request.Builder().url(url).method(method, body);
        request.header("Accept", "application/json");
        Outgoing.add(environment, request);
        request.header(USER_AGENT, WavesSpeechClient.USER_AGENT);
        Outgoing.authorize(environment, request);
        return run(request, clean, limit);
    }

    private Reply run(Request.Builder builder, CleanText clean, Duration limit)
            throws SpeechException {
        var request = builder.build();
        var client =
                wire.client(request.url())
                        .newBuilder()
                        .callTimeout(limit)
                        .addNetworkInterceptor(Exchange::once)
                        .build();
        var call = client.newCall(request);
        var steps = new boolean[1];
        try (var response = call.execute()) {
            steps[0] = true;
            return reply(response, clean);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new SpeechException(new SpeechFailure.CutShort("the call was cancelled"));
            }
            if (e instanceof InterruptedIOException) {
                throw new SpeechException(new SpeechFailure.TimedOut(Wait.RESPONSE, limit));
            }
            var failure =
                    steps[0]
                            ? Breakage.withinAnswer(e)
                            : Breakage.beforeAnswer(
                                    e, request.url().host(), false, wire.settings());
            throw Breakage.because(failure, e, clean);
        }
    }

    /// OkHttp sends a request without a body again where the answer is 503 and says `Retry-After:
    /// 0`, whatever its settings are.
    private static Response once(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.code() == HttpURLConnection.HTTP_UNAVAILABLE
                        && "0".equals(response.header(RETRY_AFTER))
                ? response.newBuilder().removeHeader(RETRY_AFTER).build()
                : response;
    }

    private Reply reply(Response response, CleanText clean) throws IOException, SpeechException {
        var head = head(response, clean);
        boolean isSuccess = response.isSuccessful();
        byte[] body = body(response, isSuccess ? maxBytes : wire.settings().refusalBytes());
        if (isSuccess) {
            if (body.length > maxBytes) {
                throw new SpeechException(new SpeechFailure.TooLarge("answer", maxBytes));
            }
            return new Reply(head, ByteString.of(body));
        }
        var id = head.header("X-Request-Id").filter(text -> !text.isBlank());
        var words = new WordsReader(clean, id).read(body, 0, body.length);
        throw new SpeechException(Refusal.of(head, words, clean));
    }

    /// The body, or one byte more than is allowed of it.
    private static byte[] body(Response response, long most) throws IOException {
        var read = new Buffer();
        var source = response.body().source();
        while (read.size() <= most && source.read(read, most + 1 - read.size()) >= 0) {
            // goes on until there is no more or too much
        }
        return read.readByteArray();
    }

    private static ResponseHead head(Response response, CleanText clean) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var header : response.headers()) {
            headers.add(Map.entry(header.getFirst(), clean.masked(header.getSecond())));
        }
        return new ResponseHead(response.code(), response.protocol().toString(), headers);
    }
}
