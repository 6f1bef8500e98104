package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import okhttp3.Dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechFailure.Unreachable;
import voiceplayground.speech.SpeechFailure.Untrusted;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.ScriptedServer.Connection;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;

/// Connections that never come about.
@Timeout(60)
class ConnectionFaultsTest {
    @Test
    void nobodyListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertEquals(
                new Unreachable("127.0.0.1", "the connection was refused"),
                Heard.failure(Heard.client(), "http://127.0.0.1:" + port));
    }

    @Test
    void aNameThatNobodyKnows() {
        Dns nobody =
                name -> {
                    throw new UnknownHostException(name);
                };
        var client =
                new WavesSpeechClient(
                        WireSettings.STANDARD,
                        NanoClock.SYSTEM,
                        builder -> builder.dns(new LocalNames(nobody)));
        assertEquals(
                new Unreachable("voice.test", "the name is not known"),
                Heard.failure(client, "https://voice.test"));
    }

    @Test
    void aNameThatIsLookedUpWithoutEnd() {
        var never = new CountDownLatch(1);
        Dns stuck =
                name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    throw new UnknownHostException(name);
                };
        var client =
                new WavesSpeechClient(
                        Heard.shortly(Wait.CONNECTION),
                        NanoClock.SYSTEM,
                        builder -> builder.dns(new LocalNames(stuck)));
        assertEquals(Fault.timedOut(Wait.CONNECTION), Heard.failure(client, "https://voice.test"));
        never.countDown();
    }

    @Test
    void plainHttpOnATlsPort() throws IOException {
        try (var server = ScriptedServer.start(c -> c.send("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            assertEquals(
                    new Untrusted("127.0.0.1", "no secure connection could be made"),
                    Heard.failure(Heard.client(), server.url().replace("http:", "https:")));
        }
    }

    @Test
    void aTlsHandshakeThatNeverAnswers() throws IOException {
        var settings = Heard.shortly(Wait.CONNECTION);
        try (var server = ScriptedServer.start(Connection::awaitHangUp)) {
            var client = new WavesSpeechClient(settings, NanoClock.SYSTEM);
            assertEquals(
                    Fault.timedOut(Wait.CONNECTION),
                    Heard.failure(client, server.url().replace("http:", "https:")));
        }
    }
}
