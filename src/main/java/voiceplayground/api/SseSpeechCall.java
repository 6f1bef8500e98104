package voiceplayground.api;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.speech.SpeechRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// One `POST /waves/v1/tts/live` and the event stream that answers it.
final class SseSpeechCall implements SpeechCall {
    private static final String PATH = "waves/v1/tts/live";

    private final OkHttpClient client;
    private final WireSettings settings;
    private final NanoClock clock;
    private final Environment environment;
    private final SpeechRequest request;
    private final CleanText clean;
    private final AtomicBoolean isStarted = new AtomicBoolean();

    /// Completes when the connection is to be closed, by the person or by a deadline.
    private final CompletableFuture<Void> disconnected = new CompletableFuture<>();

    private volatile boolean isCancelled;
    private volatile @Nullable Call call;

    SseSpeechCall(
            OkHttpClient client,
            WireSettings settings,
            NanoClock clock,
            Environment environment,
            SpeechRequest request) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
        this.environment = environment;
        this.request = request;
        this.clean = new CleanText(environment.key());
    }

    @Override
    public void run(SpeechListener listener) throws SpeechException {
        if (!isStarted.compareAndSet(false, true)) {
            throw new IllegalStateException("a call is sent once");
        }
        var url = Endpoint.below(Endpoint.base(environment), PATH);
        try (var deadline = new Deadline(Wait.CONNECTION, settings.connect(), this::disconnect)) {
            var steps =
                    new CallSteps(
                            clock,
                            () -> deadline.await(Wait.RESPONSE, settings.write()),
                            () -> deadline.await(Wait.RESPONSE, settings.response()));
            var call = clientFor(url).newCall(httpRequest(url, steps));
            this.call = call;
            if (isCancelled) {
                throw new SpeechException(stopped());
            }
            var response = answer(call, url, steps, deadline, listener);
            boolean isDone = false;
            try {
                new Answer(response, settings, clean).tell(listener, clock, deadline);
                isDone = true;
            } catch (IOException e) {
                throw because(deadline, Breakage.withinAnswer(e), e);
            } finally {
                close(call, response, isDone);
            }
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
        disconnect();
    }

    private Response answer(
            Call call, HttpUrl url, CallSteps steps, Deadline deadline, SpeechListener listener)
            throws SpeechException {
        try {
            return ScopedValue.where(LocalNames.DISCONNECTED, disconnected).call(call::execute);
        } catch (IOException e) {
            throw beforeAnswer(e, url, steps, deadline);
        } catch (UncheckedIOException e) {
            throw beforeAnswer(new IOException("Canceled", e), url, steps, deadline);
        } finally {
            steps.tell(listener);
        }
    }

    private SpeechException beforeAnswer(
            IOException e, HttpUrl url, CallSteps steps, Deadline deadline) {
        var failure = Breakage.beforeAnswer(e, url.host(), steps.isConnected(), settings);
        return because(deadline, failure, e);
    }

    /// Where a proxy stands between, OkHttp reads its answer before it tells of anything: a cancel
    /// that was forgotten just then (see [CallSteps#secureConnectStart]) must find an end as well.
    private OkHttpClient clientFor(HttpUrl url) {
        boolean isDirect =
                client.proxySelector().select(url.uri()).stream()
                        .allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT);
        return isDirect
                ? client
                : client.newBuilder().readTimeout(settings.longest().plusSeconds(5)).build();
    }

    private Request httpRequest(HttpUrl url, CallSteps steps) throws SpeechException {
        var builder =
                new Request.Builder()
                        .url(url)
                        .tag(CallSteps.class, steps)
                        .header("Accept", "text/event-stream")
                        // Compression would only hold small events back.
                        .header("Accept-Encoding", "identity")
                        .header("User-Agent", SseSpeechClient.USER_AGENT)
                        .post(new OneShotBody(request.bodyBytes()));
        if (environment.key().isPresent()) {
            try {
                builder.header("Authorization", "Bearer " + environment.key().get().reveal());
            } catch (IllegalArgumentException _) {
                // Characters that no header may hold: not a key.
                throw new SpeechException(new SpeechFailure.NoKey(environment.name()));
            }
        } else if (environment.kind() == Environment.Kind.OFFICIAL) {
            throw new SpeechException(new SpeechFailure.NoKey(environment.name()));
        }
        return builder.build();
    }

    private SpeechException because(Deadline deadline, SpeechFailure failure, IOException e) {
        if (isCancelled) {
            return new SpeechException(stopped());
        }
        return deadline.expired()
                .map(tooLate -> new SpeechException(tooLate))
                .orElseGet(() -> Breakage.because(failure, e, clean));
    }

    private static SpeechFailure stopped() {
        return new SpeechFailure.CutShort("the call was cancelled");
    }

    private void disconnect() {
        disconnected.complete(null);
        var running = call;
        if (running != null) {
            running.cancel();
        }
    }

    /// Lets the connection go: kept for the next call where the stream was read to its end marker,
    /// closed otherwise. The rest of a finished stream may take OkHttp 100 ms to wait for, which
    /// nobody who listens should have to.
    private static void close(Call call, Response response, boolean isDone) {
        if (isDone) {
            Thread.ofVirtual().name("vp-stream-end").start(response::close);
        } else {
            call.cancel();
            response.close();
        }
    }
}
