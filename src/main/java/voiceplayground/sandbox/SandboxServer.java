package voiceplayground.sandbox;

import voiceplayground.speech.Environment;

import java.io.IOException;

/// The offline voice as an HTTP server on 127.0.0.1.
public final class SandboxServer implements AutoCloseable {
    /// Starts listening; the engine is warmed in the background by [#warm].
    ///
    /// @param port 0 for any free one
    /// @throws IOException when the port cannot be had
    public static SandboxServer start(int port, SandboxFault fault) throws IOException {
        throw new UnsupportedOperationException("contract");
    }

    private SandboxServer() {}

    /// How to reach it: loopback address, the random key of this start.
    public Environment environment() {
        throw new UnsupportedOperationException("contract");
    }

    /// Speaks a few sentences to nobody, so that the first press is not a cold one. Blocks; thread:
    /// a virtual one.
    public void warm() {
        throw new UnsupportedOperationException("contract");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("contract");
    }
}
