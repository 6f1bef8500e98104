package voiceplayground.sandbox;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// One request and its answer, and the ids that the server gave them.
///
/// Writing blocks until the client has taken the bytes, or has gone.
record Exchange(
        Request request, Response response, Callback callback, String sessionId, String requestId) {
    /// A body of 8000 characters, escaped at worst, has 48 KB.
    private static final int LONGEST_BODY_BYTES = 1 << 20;

    static Exchange of(Request request, Response response, Callback callback) {
        return new Exchange(
                request,
                response,
                callback,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    /// Whether the client asks for a WebSocket.
    boolean isUpgrade() {
        return method().equals("GET")
                && header(HttpHeader.UPGRADE).filter("websocket"::equalsIgnoreCase).isPresent();
    }

    String method() {
        return request.getMethod();
    }

    String path() {
        return Request.getPathInContext(request);
    }

    Optional<String> header(HttpHeader header) {
        return Optional.ofNullable(request.getHeaders().get(header));
    }

    /// The address that the client asked at, host and port.
    String authority() {
        return String.valueOf(request.getHttpURI().getAuthority());
    }

    /// As the client says; -1 when it does not.
    long contentLength() {
        return request.getLength();
    }

    /// @return empty when the body is too long
    Optional<byte[]> body() throws IOException {
        try (var in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(LONGEST_BODY_BYTES + 1);
            return body.length > LONGEST_BODY_BYTES ? Optional.empty() : Optional.of(body);
        }
    }

    /// Writes a part of the answer's body.
    void write(boolean isLast, byte[] bytes, int length) throws IOException {
        Content.Sink.write(response, isLast, ByteBuffer.wrap(bytes, 0, length));
    }

    /// The whole answer.
    void answer(int status, String contentType, String body) throws IOException {
        answer(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /// The whole answer.
    void answer(int status, String contentType, byte[] bytes) throws IOException {
        response.setStatus(status);
        if (!contentType.isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        write(true, bytes, method().equals("HEAD") ? 0 : bytes.length);
        callback.succeeded();
    }

    /// @param fault may say otherwise how long to wait
    void refuse(Refusal refusal, SandboxFault fault) throws IOException {
        askToWait(refusal.status(), fault);
        refuse(refusal);
    }

    /// Gives an answer that was asked for by name.
    void give(CannedAnswer canned, SandboxFault fault) throws IOException {
        askToWait(canned.status(), fault);
        response.setStatus(canned.status());
        response.getHeaders().put("X-Request-Id", requestId);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, canned.contentType());
        byte[] body = canned.body(requestId);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        write(true, body, body.length);
        callback.succeeded();
    }

    /// A 429 asks to wait one second, and a 503 does not say, unless a fault says otherwise.
    private void askToWait(int status, SandboxFault fault) {
        if (status == 429 || status == 503) {
            int seconds = fault.retryAfterSeconds().orElse(status == 429 ? 1 : -1);
            if (seconds >= 0) {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds);
            }
        }
    }

    void refuse(Refusal refusal) throws IOException {
        response.getHeaders().put("X-Request-Id", requestId);
        answer(refusal.status(), "application/json; charset=utf-8", refusal.body().toString());
    }
}
