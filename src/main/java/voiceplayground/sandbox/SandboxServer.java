package voiceplayground.sandbox;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The offline voice as an HTTP server on 127.0.0.1.
///
/// Speaks as the vendor's server does: as events, in one answer, on a WebSocket and as the retired
/// events. Thread: any.
public final class SandboxServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int KEY_BYTES = 16;

    /// A client may keep a warm connection that long; the longest fault is half of it.
    private static final Duration IDLE = Duration.ofMinutes(10);

    /// A text of 8000 characters, escaped at worst, has 48 KB.
    private static final int LONGEST_MESSAGE = 1 << 20;

    /// Held here because the JDK forgets the level of a logger that nobody holds.
    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    private static final Logger LOG = Logger.getLogger(SandboxServer.class.getName());

    private final Server jetty;
    private final Environment environment;
    private final Warmup warmup;
    private final Slot slot;
    private final SandboxVoices voices;
    private final SandboxHandler handler;

    /// Starts listening, at the pace that is felt; the engine is warmed in the background by
    /// [#warm].
    ///
    /// @param port 0 for any free one
    /// @throws IOException when the port cannot be had
    public static SandboxServer start(int port, SandboxFault fault) throws IOException {
        return start(port, fault, Pace.FELT);
    }

    /// Starts listening.
    ///
    /// @param port 0 for any free one
    /// @throws IOException when the port cannot be had
    public static SandboxServer start(int port, SandboxFault fault, Pace pace) throws IOException {
        return start(port, fault, pace, VoiceEngine.ofThisBuild());
    }

    static SandboxServer start(int port, SandboxFault fault, Pace pace, VoiceEngine engine)
            throws IOException {
        return start(port, fault, pace, engine, InstantSource.system());
    }

    /// @param clock tells when clones are ready
    static SandboxServer start(
            int port, SandboxFault fault, Pace pace, VoiceEngine engine, InstantSource clock)
            throws IOException {
        JETTY.setLevel(Level.WARNING);
        return new SandboxServer(port, fault, pace, engine, clock);
    }

    private SandboxServer(
            int port, SandboxFault fault, Pace pace, VoiceEngine engine, InstantSource clock)
            throws IOException {
        engine.prepare();
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        var key = new ApiKey("sk_sandbox_" + HexFormat.of().formatHex(random));
        voices = SandboxVoices.of(engine);
        slot = new Slot();
        warmup = new Warmup(engine, slot, voices.speakerOfFirstStart().id());
        var faults = new AtomicReference<>(fault);
        var dictionaries = new DictionaryShelf(clock);
        var clones = new CloneShelf(voices, clock);
        var reader = new OrderReader(voices, dictionaries, clones);
        var tools = new SpeechTools(engine, reader, slot, pace, warmup);

        var pool = new QueuedThreadPool(8, 2);
        pool.setName("vp-sandbox");
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("vp-sandbox-", 1).factory()));
        jetty = new Server(pool);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var connector = new ServerConnector(jetty, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        jetty.addConnector(connector);
        var container = ServerWebSocketContainer.ensure(jetty);
        container.setIdleTimeout(IDLE);
        container.setMaxTextMessageSize(LONGEST_MESSAGE);
        handler =
                new SandboxHandler(
                        key,
                        new SpeechRoute(tools, faults::get),
                        new SocketRoute(container, tools, faults::get),
                        new DictionaryRoute(dictionaries),
                        new CloneRoute(clones),
                        new VoiceRoutes(engine, voices),
                        faults);
        jetty.setHandler(handler);
        jetty.setStopTimeout(0);
        try {
            jetty.start();
        } catch (Exception e) {
            LifeCycle.stop(jetty);
            throw e instanceof IOException io ? io : new IOException("the sandbox cannot start", e);
        }
        environment =
                new Environment(
                        "Offline voice",
                        Environment.Kind.SANDBOX,
                        "http://" + HOST + ":" + connector.getLocalPort(),
                        Optional.of(key));
    }

    /// Whether this copy of the program has all its voices: Flite's, and not the one that a build
    /// without network falls back to.
    public static boolean hasAllVoices() {
        return FliteEngine.isBuiltIn();
    }

    /// How to reach it: loopback address, the random key of this start.
    public Environment environment() {
        return environment;
    }

    /// The voices it has, and who stands in for whom.
    public SandboxVoices voices() {
        return voices;
    }

    /// Whether a request is being answered, so that another would be refused.
    boolean isTaken() {
        return !slot.isFree();
    }

    /// Requests for speech so far, over whatever way and whatever came of them.
    public long speechRequests() {
        return handler.speechRequests();
    }

    /// Speaks a few sentences to nobody, so that the first press is not a cold one. Blocks, up to
    /// half a minute, and gives way to requests; thread: a virtual one.
    public void warm() {
        warmup.start();
        rehearse();
        warmup.await();
    }

    /// Asks itself for nothing, so that the classes of a request are loaded.
    private void rehearse() {
        try {
            new SandboxControl(environment).rehearse();
        } catch (IOException e) {
            LOG.log(Level.FINE, "not rehearsed", e);
        }
    }

    /// Stops at once: running answers end without their end marker. Harmless when repeated.
    @Override
    public void close() {
        warmup.close();
        LifeCycle.stop(jetty);
    }
}
