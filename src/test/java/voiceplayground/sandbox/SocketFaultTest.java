package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.net.http.WebSocketHandshakeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

class SocketFaultTest extends SocketFixture {
    @Test
    void aWrongKeyIsRefusedInTheHandshake() throws Exception {
        open(0, "");
        var wrong = environment(Optional.of(new ApiKey("sk_wrong")));
        var failure = assertThrows(CompletionException.class, () -> new SocketClient(wrong, ""));
        assertEquals(401, status(failure));
    }

    @Test
    void aStatusThatIsAskedForIsGivenInTheHandshake() throws Exception {
        open(0, "");
        for (String word : List.of("status=503", "answer=upstream", "answer=unavailable")) {
            new SandboxControl(sandbox.environment()).misbehave(List.of(word));
            var failure =
                    assertThrows(
                            CompletionException.class,
                            () -> new SocketClient(sandbox.environment(), ""));
            assertEquals(503, status(failure), word);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    message | "status":"error","error_code":"internal_server_error","message":"The sandbox was asked to fail."}
                    nested | "status":"error","error":{"message":"The sandbox was asked to fail.","code":"internal_server_error"}}
                    text | "status":"error","error":"The sandbox was asked to fail."}
                    data | "status":"error","data":{"error":"The sandbox was asked to fail."}}
                    list | "status":"error","message":"Invalid request","errors":["The sandbox was asked to fail."]}
                    """)
    void anErrorHasEveryShapeThatClientsExpect(String shape, String end) throws Exception {
        open(0, "");
        new SandboxControl(sandbox.environment())
                .misbehave(List.of("error=2", "error-shape=" + shape));
        socket.send(request("One.", ""));
        var frames = socket.until("error");
        assertEquals(3, frames.size());
        assertTrue(frames.getLast().toString().endsWith(end), frames.getLast().toString());
    }

    @Test
    void aCutBreaksTheSocketWithoutAWord() throws Exception {
        open(0, "");
        new SandboxControl(sandbox.environment()).misbehave(List.of("cut=2"));
        // Read from a bare socket: the JDK's client does not always tell of an end like this.
        String all = PlainSocket.everything(sandbox.environment(), request("One.", ""));
        assertEquals(2, all.split("\"status\":\"chunk\"", -1).length - 1, all);
        assertFalse(all.contains("\"complete\""), all);
    }

    @Test
    void aSocketCanBeClosedPolitelyBehindComplete() throws Exception {
        open(0, "");
        new SandboxControl(sandbox.environment()).misbehave(List.of("close"));
        socket.send(request("One.", ""));
        socket.until("complete");
        assertEquals(SocketClient.CLOSED, socket.next().toString());
    }

    @Test
    void completeCanBeLeftOut() throws Exception {
        open(0, "");
        new SandboxControl(sandbox.environment()).misbehave(List.of("no-end"));
        socket.send(request("One.", ""));
        for (int i = 0; i < 3; i++) {
            assertEquals("chunk", socket.next().path("status").asString());
        }
        new SandboxControl(sandbox.environment()).misbehave(List.of());
        socket.send(request("One.", ", \"request_id\": \"two\""));
        assertEquals(
                List.of("two"),
                socket.until("complete").stream()
                        .map(frame -> frame.path("external_request_id").asString(""))
                        .distinct()
                        .toList());
    }

    private Environment environment(Optional<ApiKey> key) {
        var right = sandbox.environment();
        return new Environment(right.name(), right.kind(), right.baseUrl(), key);
    }

    private static int status(CompletionException failure) {
        return Arrays.stream(new Throwable[] {failure.getCause()})
                .filter(WebSocketHandshakeException.class::isInstance)
                .map(cause -> ((WebSocketHandshakeException) cause).getResponse().statusCode())
                .findFirst()
                .orElse(0);
    }
}
