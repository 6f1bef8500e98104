package voiceplayground.sandbox;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// One synthesis on a socket: from its first text to `complete`, and how its frames are written.
///
/// Its text may come in parts; the times and places of the words count through all of them. Source:
/// the contract of the socket. Thread: one at a time.
final class SocketTurn implements Framing {
    private final String sessionId;
    private final Optional<String> externalSessionId;
    private final Optional<String> externalRequestId;
    private final SocketErrorShape errorShape;
    private final String requestId = UUID.randomUUID().toString();
    private final long backoffMillis;

    private int wavRateHz;
    private double seconds;
    private int tokens;
    private boolean isOpen = true;

    /// @param backoffMillis how long after the last chunk `complete` comes
    SocketTurn(
            String sessionId,
            Optional<String> externalSessionId,
            Optional<String> externalRequestId,
            SocketErrorShape errorShape,
            long backoffMillis) {
        this.sessionId = sessionId;
        this.externalSessionId = externalSessionId;
        this.externalRequestId = externalRequestId;
        this.errorShape = errorShape;
        this.backoffMillis = backoffMillis;
    }

    long backoffMillis() {
        return backoffMillis;
    }

    /// More text may follow.
    boolean isOpen() {
        return isOpen;
    }

    void closeText() {
        isOpen = false;
    }

    /// From the next chunk on each has a WAV header of its own.
    ///
    /// @param rateHz 0 for none
    void wavHeaders(int rateHz) {
        wavRateHz = rateHz;
    }

    /// A part of the text has been spoken.
    void spoken(double partSeconds, int partTokens) {
        seconds += partSeconds;
        tokens += partTokens;
    }

    String complete() {
        return frame("complete").toString();
    }

    String error(String code, String message) {
        var frame = ids();
        errorShape.write(frame, code, message);
        return frame.toString();
    }

    @Override
    public int pieceBytes() {
        return Integer.MAX_VALUE;
    }

    @Override
    public byte[] piece(byte[] piece) {
        byte[] header =
                wavRateHz == 0 ? new byte[0] : SoundEncoding.WAV.header(wavRateHz, piece.length);
        byte[] audio = new byte[header.length + piece.length];
        System.arraycopy(header, 0, audio, 0, header.length);
        System.arraycopy(piece, 0, audio, header.length, piece.length);
        var frame = frame("chunk");
        frame.putObject("data").put("audio", Base64.getEncoder().encodeToString(audio));
        return bytes(frame);
    }

    @Override
    public byte[] word(WordSpan word) {
        var frame = frame("word_timestamp");
        frame.putObject("data")
                .put("id", tokens + word.id())
                .put("word", word.word())
                .put("start", millis(seconds + word.startSeconds()))
                .put("end", millis(seconds + word.endSeconds()));
        return bytes(frame);
    }

    /// `complete` comes later, and from elsewhere.
    @Override
    public byte[] end() {
        return new byte[0];
    }

    @Override
    public byte[] error(String message) {
        return error("internal_server_error", message).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode frame(String status) {
        return ids().put("status", status);
    }

    private ObjectNode ids() {
        var frame = JsonNodeFactory.instance.objectNode();
        frame.put("session_id", sessionId).put("request_id", requestId);
        externalSessionId.ifPresent(id -> frame.put("external_session_id", id));
        externalRequestId.ifPresent(id -> frame.put("external_request_id", id));
        return frame;
    }

    private static double millis(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private static byte[] bytes(ObjectNode frame) {
        return frame.toString().getBytes(StandardCharsets.UTF_8);
    }
}
