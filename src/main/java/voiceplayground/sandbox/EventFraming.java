package voiceplayground.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Server-sent events, byte for byte as the vendor's server writes them.
///
/// Sources: the frames published on 2026-08-03, and those of the retired route's page.
enum EventFraming implements Framing {
    /// Of `/waves/v1/tts/live`.
    CURRENT(
            "\", \"done\": false, \"status\": \"206\"}\n\n",
            "data: {\"status\": \"200\", \"done\": true}\n\n"),
    /// Of the retired `/waves/v1/lightning-v3.1/stream`: without the status of each event.
    RETIRED("\"}\n\n", "data: {\"done\": true}\n\n");

    /// Source: a captured stream, and the vendor's "1024 byte" in words.
    static final int PIECE_BYTES = 1024;

    private static final byte[] BEFORE = utf8("event: audio\ndata: {\"audio\": \"");

    private final String after;
    private final String end;

    EventFraming(String after, String end) {
        this.after = after;
        this.end = end;
    }

    @Override
    public int pieceBytes() {
        return PIECE_BYTES;
    }

    @Override
    public byte[] piece(byte[] piece) {
        var event = new ByteArrayOutputStream(2 * PIECE_BYTES);
        event.writeBytes(BEFORE);
        event.writeBytes(Base64.getEncoder().encode(piece));
        event.writeBytes(utf8(after));
        return event.toByteArray();
    }

    /// The vendor's events carry no words, whatever the request says.
    @Override
    public byte[] word(WordSpan word) {
        return new byte[0];
    }

    @Override
    public byte[] end() {
        return utf8(end);
    }

    /// Source: nobody has published one of the vendor's; the shape is the one that clients expect.
    @Override
    public byte[] error(String message) {
        return utf8(
                "event: error\ndata: {\"status\": \"500\", \"message\": \"" + message + "\"}\n\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
