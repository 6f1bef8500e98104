package voiceplayground.takes;

import voiceplayground.storage.BrokenFileException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// Rate and length of a take's WAV file. The length is the file's: a header may lie after a crash.
record KeptSound(int rateHz, long frames) {
    /// Looks into a file.
    ///
    /// @throws java.nio.file.NoSuchFileException where there is none
    /// @throws BrokenFileException where it is something else
    static KeptSound of(Path wav) throws IOException {
        if (!Files.readAttributes(wav, BasicFileAttributes.class).isRegularFile()) {
            throw new BrokenFileException("not a file");
        }
        try (var channel = FileChannel.open(wav, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(WavHeader.BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // A short read is the end of the file or is followed by another one.
            }
            var header = WavHeader.read(bytes.flip());
            return new KeptSound(header.rateHz(), (channel.size() - WavHeader.BYTES) / 2);
        }
    }
}
