package voiceplayground.sandbox;

import org.junit.jupiter.api.AfterEach;

import java.io.IOException;

/// A server with a scripted engine, and one socket to it.
abstract class SocketFixture {
    static final byte[] RAMP = SoundEncoding.PCM.encoder(24_000).encode(ScriptedEngine.ramp(9_000));

    SandboxServer sandbox;
    SocketClient socket;

    @AfterEach
    void stop() {
        if (socket != null) {
            socket.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    ScriptedEngine engine = new ScriptedEngine(24_000, 9_000, 0);

    void open(int waitAtPhrase, String query) throws IOException {
        engine = new ScriptedEngine(24_000, 9_000, waitAtPhrase);
        sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED, engine);
        socket = new SocketClient(sandbox.environment(), query);
    }

    static String request(String text, String more) {
        return SandboxClient.request(
                text, ", \"sample_rate\": 24000, \"complete_backoff_ms\": 0" + more);
    }
}
