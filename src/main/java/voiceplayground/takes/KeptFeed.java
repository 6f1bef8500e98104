package voiceplayground.takes;

import voiceplayground.audio.PcmFeed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The sound of a kept take, read from its file.
///
/// @param channel the WAV file, closed by whoever opened it
record KeptFeed(FileChannel channel, int rateHz, long frames) implements PcmFeed {
    @Override
    public boolean isEnded() {
        return true;
    }

    @Override
    public int read(long frame, byte[] target, int offset, int frames) throws IOException {
        int bytes = (int) Math.min(frames, Math.max(0, frames() - frame)) * 2;
        var into = ByteBuffer.wrap(target, offset, bytes);
        long at = WavHeader.BYTES + frame * 2;
        while (into.hasRemaining()) {
            int read = channel.read(into, at + into.position() - offset);
            if (read < 0) {
                break;
            }
        }
        return (into.position() - offset) / 2;
    }
}
