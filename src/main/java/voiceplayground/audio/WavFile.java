package voiceplayground.audio;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// The sound of a RIFF/WAVE file as 16-bit mono PCM, whatever [WavFormat] the file has.
///
/// A data size of 0 or above 0x7fff0000 means until the end of the file, as streaming writers leave
/// it (the JDK's own reader then returns nothing). Thread: any; reads are positional.
public final class WavFile implements PcmFeed, Closeable {

    private final FileChannel channel;
    private final WavFormat format;
    private final long dataStart;
    private final long frames;

    private WavFile(FileChannel channel, WavFormat format, long dataStart, long frames) {
        this.channel = channel;
        this.format = format;
        this.dataStart = dataStart;
        this.frames = frames;
    }

    /// Opens a file.
    ///
    /// @throws IOException when it cannot be read or is no WAV that this program can play
    public static WavFile open(Path file) throws IOException {
        // A pipe or a device would keep its reader waiting.
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new IOException(file.getFileName() + " is no file");
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return read(channel, file);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static WavFile read(FileChannel channel, Path file) throws IOException {
        byte[] chunk = bytes(channel, 0, 12);
        if (!WavHeader.is("RIFF", chunk, 0) || !WavHeader.is("WAVE", chunk, 8)) {
            throw new IOException(file.getFileName() + " is no WAV file");
        }
        @Nullable WavFormat format = null;
        long at = 12;
        while (true) {
            chunk = bytes(channel, at, 8);
            long size = WavHeader.size(chunk, 4);
            at += 8;
            if (WavHeader.is("data", chunk, 0)) {
                if (format == null) {
                    throw new IOException(file.getFileName() + " has no format before its sound");
                }
                long there = channel.size() - at;
                long data = WavHeader.isKnown(size) ? Math.min(size, there) : there;
                return new WavFile(channel, format, at, data / format.frameBytes());
            }
            if (WavHeader.is("fmt ", chunk, 0)) {
                int length = Math.clamp(size, WavFormat.LEAST_BYTES, WavFormat.MOST_BYTES);
                byte[] said = bytes(channel, at, length);
                format = WavFormat.read(said, 0, length).orElse(null);
                if (format == null || format.rateHz() == 0) {
                    throw new IOException(
                            "%s cannot be played: %s"
                                    .formatted(file.getFileName(), WavFormat.words(said, 0)));
                }
            }
            at += size + (size & 1);
        }
    }

    private static byte[] bytes(FileChannel channel, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file ends inside its header");
            }
        }
        return buffer.array();
    }

    @Override
    public int rateHz() {
        return format.rateHz();
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public boolean isEnded() {
        return true;
    }

    @Override
    public int read(long frame, byte[] target, int offset, int wanted) throws IOException {
        int some = (int) Math.min(wanted, frames - frame);
        if (some <= 0) {
            return 0;
        }
        if (format.isPlain()) {
            return bytes(frame, ByteBuffer.wrap(target, offset, 2 * some)) / 2;
        }
        byte[] raw = new byte[some * format.frameBytes()];
        int got = bytes(frame, ByteBuffer.wrap(raw)) / format.frameBytes();
        format.convert(raw, 0, got, target, offset);
        return got;
    }

    private int bytes(long frame, ByteBuffer buffer) throws IOException {
        int start = buffer.position();
        while (buffer.hasRemaining()) {
            long position = dataStart + format.frameBytes() * frame + buffer.position() - start;
            if (channel.read(buffer, position) < 0) {
                break;
            }
        }
        return buffer.position() - start;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
