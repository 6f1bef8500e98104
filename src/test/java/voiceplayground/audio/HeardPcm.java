package voiceplayground.audio;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Remembers what a decoder told.
final class HeardPcm implements AudioDecoder.PcmSink {
    final List<Integer> rates = new ArrayList<>();
    private final ByteArrayOutputStream pcm = new ByteArrayOutputStream();

    @Override
    public void rate(int hz) {
        rates.add(hz);
    }

    @Override
    public void pcm(byte[] bytes, int offset, int length) {
        pcm.write(bytes, offset, length);
    }

    byte[] bytes() {
        return pcm.toByteArray();
    }
}
