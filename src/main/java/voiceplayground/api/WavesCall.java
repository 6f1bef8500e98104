package voiceplayground.api;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// One request and its answer, whatever the transport: sent once, watched over, closed by a cancel.
///
/// What differs lies in [Outgoing] (what is sent) and in [Answer] (what comes).
final class WavesCall implements SpeechCall {
    private final Wire wire;
    private final Environment environment;
    private final SpeechRequest request;
    private final Optional<TextFeed> more;
    private final CleanText clean;
    private final AtomicBoolean isStarted = new AtomicBoolean();

    /// Completes when the connection is to be closed, by the person or by a deadline.
    private final CompletableFuture<Void> disconnected = new CompletableFuture<>();

    private volatile boolean isCancelled;
    private volatile @Nullable Call call;
    private volatile @Nullable SocketSpeech socket;

    WavesCall(Wire wire, Environment environment, SpeechRequest request, Optional<TextFeed> more) {
        this.wire = wire;
        this.environment = environment;
        this.request = request;
        this.more = more;
        this.clean = new CleanText(environment.key());
    }

    @Override
    public void run(SpeechListener listener) throws SpeechException {
        if (!isStarted.compareAndSet(false, true)) {
            throw new IllegalStateException("a call is sent once");
        }
        var settings = wire.settings();
        // Made before the clock runs: the first one that speaks TLS takes its time.
        wire.client(Endpoint.base(environment));
        try (var deadline = new Deadline(Wait.CONNECTION, settings.connect(), this::disconnect)) {
            var steps =
                    new CallSteps(
                            wire.clock(),
                            () -> deadline.await(Wait.RESPONSE, settings.write()),
                            () -> deadline.await(Wait.RESPONSE, settings.response()));
            var key = isSocket() ? Optional.of(SocketFrames.newKey()) : Optional.<String>empty();
            var outgoing = Outgoing.of(environment, request, steps, key);
            var call = clientFor(outgoing.url()).newCall(outgoing);
            this.call = call;
            if (isCancelled) {
                throw new SpeechException(stopped());
            }
            // What came before there was a call to end would be waited for without end.
            var tooLate = deadline.expired();
            if (tooLate.isPresent()) {
                throw new SpeechException(tooLate.get());
            }
            var response = answer(call, steps, deadline, listener);
            boolean isDone = false;
            try {
                tell(new Answer(response, settings, clean), key, listener, deadline);
                isDone = true;
            } catch (IOException e) {
                throw because(deadline, Breakage.withinAnswer(e), e);
            } catch (SpeechException e) {
                throw isCancelled && e.failure() instanceof SpeechFailure.CutShort
                        ? new SpeechException(stopped(), e)
                        : e;
            } finally {
                close(call, response, isDone);
            }
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
        var talking = socket;
        if (talking == null) {
            disconnect();
        } else {
            talking.cancel();
        }
    }

    private boolean isSocket() {
        return request.delivery().transport() == Transport.WEBSOCKET;
    }

    private void tell(
            Answer answer, Optional<String> key, SpeechListener listener, Deadline deadline)
            throws IOException, SpeechException {
        switch (request.delivery().transport()) {
            case SSE, LEGACY_SSE ->
                    answer.tellEvents(listener, request.format(), wire.clock(), deadline);
            case HTTP -> answer.tellSound(listener, request.format(), deadline);
            case WEBSOCKET -> {
                var opened = answer.open(wire, key.orElseThrow(), request, listener, deadline);
                socket = opened;
                if (isCancelled) {
                    throw new SpeechException(stopped());
                }
                opened.tell(more);
            }
        }
    }

    private Response answer(Call call, CallSteps steps, Deadline deadline, SpeechListener listener)
            throws SpeechException {
        try {
            return ScopedValue.where(LocalNames.DISCONNECTED, disconnected).call(call::execute);
        } catch (IOException e) {
            throw beforeAnswer(e, call, steps, deadline);
        } catch (UncheckedIOException e) {
            throw beforeAnswer(new IOException("Canceled", e), call, steps, deadline);
        } finally {
            steps.tell(listener);
        }
    }

    private SpeechException beforeAnswer(
            IOException e, Call call, CallSteps steps, Deadline deadline) {
        String host = call.request().url().host();
        var failure = Breakage.beforeAnswer(e, host, steps.isConnected(), wire.settings());
        return because(deadline, failure, e);
    }

    /// Where a proxy stands between, OkHttp reads its answer before it tells of anything: a cancel
    /// that was forgotten just then (see [CallSteps#secureConnectStart]) must find an end as well.
    private OkHttpClient clientFor(HttpUrl url) {
        var client = wire.client(url);
        boolean isDirect =
                client.proxySelector().select(url.uri()).stream()
                        .allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT);
        if (isDirect && !isSocket()) {
            return client;
        }
        var builder = client.newBuilder();
        if (!isDirect) {
            builder.readTimeout(wire.settings().longest().plusSeconds(5));
        }
        if (isSocket()) {
            // Only HTTP/1.1 can be left for a socket.
            builder.protocols(List.of(Protocol.HTTP_1_1));
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
        var talking = socket;
        if (talking != null) {
            talking.disconnect();
        }
    }

    /// Lets the connection go: kept for the next call where the stream was read to its end marker,
    /// closed otherwise. The rest of a finished stream may take OkHttp 100 ms to wait for, which
    /// nobody who listens should have to.
    private void close(Call call, Response response, boolean isDone) {
        var talking = socket;
        if (talking != null) {
            talking.close();
        } else if (isDone) {
            Thread.ofVirtual().name("vp-stream-end").start(response::close);
        } else {
            call.cancel();
            response.close();
        }
    }
}
