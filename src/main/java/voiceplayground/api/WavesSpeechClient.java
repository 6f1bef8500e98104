package voiceplayground.api;

import okhttp3.Authenticator;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Asks for speech by the transport, at the address and with the headers of a request's delivery.
///
/// One press is one request: nothing is sent again, no redirect is followed, nothing is stored.
/// Plain `http` is spoken with loopback alone. The answer's sound is decoded as it arrives. Thread:
/// any. Keeps connections open for five minutes.
public final class WavesSpeechClient implements SpeechClient {
    static final String USER_AGENT = "voice-playground";

    private final Wire wire;

    /// A client with the program's own limits. Takes about 100 ms the first time: build it early.
    ///
    /// @param clock the one that all times of a run are read from
    public WavesSpeechClient(NanoClock clock) {
        this(WireSettings.STANDARD, clock);
    }

    /// A client with other limits.
    public WavesSpeechClient(WireSettings settings, NanoClock clock) {
        this(settings, clock, UnaryOperator.identity());
    }

    /// A client with something changed, for tests that show what each setting is for.
    WavesSpeechClient(
            WireSettings settings, NanoClock clock, UnaryOperator<OkHttpClient.Builder> change) {
        var plain =
                change.apply(builder(settings).connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)))
                        .build();
        this.wire = new Wire(plain, () -> secure(settings, plain, change), settings, clock);
    }

    private static OkHttpClient secure(
            WireSettings settings, OkHttpClient plain, UnaryOperator<OkHttpClient.Builder> change) {
        var builder =
                builder(settings)
                        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                        .connectionPool(plain.connectionPool())
                        .dispatcher(plain.dispatcher());
        var trust = SystemTrust.of(System.getProperty("os.name", ""), System.getenv());
        return change.apply(trust.change().apply(builder)).build();
    }

    private static OkHttpClient.Builder builder(WireSettings settings) {
        return new OkHttpClient.Builder()
                .connectTimeout(settings.connect())
                .writeTimeout(settings.write())
                // Deadlines of our own watch over reading. OkHttp's would start anew at each byte,
                // and waking its watchdog for each read costs as much as all the decoding.
                .readTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                // A second address of the same host is tried all the same, as long as nothing was
                // sent.
                .retryOnConnectionFailure(false)
                .socketFactory(new PromptSockets())
                .dns(new LocalNames(Dns.SYSTEM))
                .proxySelector(new DirectLoopback(new VariableProxy(System.getenv())))
                .cookieJar(CookieJar.NO_COOKIES)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(Authenticator.NONE)
                .cache(null)
                .eventListenerFactory(call -> {
                    var steps = call.request().tag(CallSteps.class);
                    return steps == null ? EventListener.NONE : steps;
                });
    }

    /// Everything that is no speech, over the same connections.
    Exchange exchange() {
        return new Exchange(wire);
    }

    /// The same for answers that are small.
    Exchange exchange(long maxBytes) {
        return new Exchange(wire, maxBytes);
    }

    /// Pronunciation dictionaries, over the same connections.
    public DictionaryClient dictionaries() {
        return new WavesDictionaryClient(exchange());
    }

    /// Cloned voices, over the same connections.
    public CloneClient clones() {
        return new WavesCloneClient(exchange());
    }

    @Override
    public SpeechCall newCall(Environment environment, SpeechRequest request) {
        return new WavesCall(wire, environment, request, Optional.empty());
    }

    @Override
    public SpeechCall newCall(Environment environment, SpeechRequest request, TextFeed more) {
        if (request.delivery().transport() != Transport.WEBSOCKET) {
            throw new UnsupportedOperationException("the text must be whole");
        }
        return new WavesCall(wire, environment, request, Optional.of(more));
    }

    @Override
    public void warm(Environment environment) {
        Rehearsal.perform(this);
        if (environment.kind() == Environment.Kind.OFFICIAL && environment.key().isEmpty()) {
            return;
        }
        try {
            var request =
                    new Request.Builder()
                            .url(Endpoint.base(environment))
                            .header("User-Agent", USER_AGENT)
                            .head()
                            .build();
            var client = wire.client(request.url());
            var quick = client.newBuilder().callTimeout(wire.settings().connect()).build();
            quick.newCall(request).execute().close();
        } catch (IOException | SpeechException | RuntimeException _) {
            // The call itself will say what is wrong.
        }
    }
}
