package voiceplayground.cli;

import voiceplayground.audio.PcmFeed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes what a run heard to a file of its own, whether or not its take could be kept.
final class SoundFile {
    private static final int FRAME_BYTES = 2;
    private static final int PIECE_FRAMES = 32_768;

    private SoundFile() {}

    /// Checksum of the PCM alone, in hex.
    static String sha256(PcmFeed sound) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
        copy(sound, digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Writes a WAV file; what was there before is replaced only by a whole one.
    static void write(PcmFeed sound, Path file) throws IOException {
        // A link stays a link: what it points at is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device takes bytes and is not replaced.
            writeTo(sound, target);
            return;
        }
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            writeTo(sound, part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void writeTo(PcmFeed sound, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header(sound.rateHz(), sound.frames()));
            copy(sound, out::write);
        }
    }

    @FunctionalInterface
    private interface Sink {
        void take(byte[] bytes, int offset, int length) throws IOException;
    }

    private static void copy(PcmFeed sound, Sink sink) throws IOException {
        byte[] piece = new byte[PIECE_FRAMES * FRAME_BYTES];
        long frames = sound.frames();
        long done = 0;
        while (done < frames) {
            int got = sound.read(done, piece, 0, (int) Math.min(PIECE_FRAMES, frames - done));
            if (got <= 0) {
                throw new IOException("the sound ends after " + done + " of " + frames + " frames");
            }
            sink.take(piece, 0, got * FRAME_BYTES);
            done += got;
        }
    }

    /// The 44 bytes before the samples of a 16-bit mono RIFF/WAVE file.
    private static byte[] header(int rateHz, long frames) {
        // Sizes are 32 bit; readers of longer sounds take the rest of the file.
        int bytes = (int) Math.min(frames * FRAME_BYTES, 0xFFFF_FFFFL - 36);
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(36 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(rateHz)
                .putInt(rateHz * FRAME_BYTES)
                .putShort((short) FRAME_BYTES)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(bytes)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
