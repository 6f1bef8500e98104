package voiceplayground.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// A kept sound: 16-bit mono PCM in a RIFF/WAVE file.
///
/// A data size of 0 or above 0x7fff0000 means until the end of the file, as streaming writers leave
/// it (the JDK's own reader then returns nothing). Thread: any; reads are positional.
public final class WavFile implements PcmFeed, Closeable {
    private static final long UNKNOWN_SIZE = 0x7fff_0000L;
    private static final int MOST_HZ = 768_000;

    private final FileChannel channel;
    private final int rateHz;
    private final long dataStart;
    private final long frames;

    private WavFile(FileChannel channel, int rateHz, long dataStart, long frames) {
        this.channel = channel;
        this.rateHz = rateHz;
        this.dataStart = dataStart;
        this.frames = frames;
    }

    /// Opens a file.
    ///
    /// @throws IOException when it cannot be read or is no 16-bit mono WAV
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
        int rateHz = 0;
        long at = 12;
        while (true) {
            chunk = bytes(channel, at, 8);
            long size = WavHeader.size(chunk, 4);
            at += 8;
            if (WavHeader.is("data", chunk, 0)) {
                if (rateHz == 0) {
                    throw new IOException(file.getFileName() + " has no format before its sound");
                }
                long there = channel.size() - at;
                long data = size == 0 || size >= UNKNOWN_SIZE ? there : Math.min(size, there);
                return new WavFile(channel, rateHz, at, data / 2);
            }
            if (WavHeader.is("fmt ", chunk, 0)) {
                byte[] format = bytes(channel, at, 16);
                long rate = WavHeader.size(format, 4);
                boolean isPcm16Mono =
                        WavHeader.number(format, 0) == 1
                                && WavHeader.number(format, 2) == 1
                                && WavHeader.number(format, 14) == 16;
                if (!isPcm16Mono || rate < 1 || rate > MOST_HZ) {
                    throw new IOException(file.getFileName() + " is not 16-bit mono PCM");
                }
                rateHz = (int) rate;
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
        return rateHz;
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
        int length = (int) Math.min(2L * wanted, 2 * (frames - frame));
        if (length <= 0) {
            return 0;
        }
        var buffer = ByteBuffer.wrap(target, offset, length);
        while (buffer.hasRemaining()) {
            long position = dataStart + 2 * frame + (buffer.position() - offset);
            if (channel.read(buffer, position) < 0) {
                break;
            }
        }
        return (buffer.position() - offset) / 2;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
