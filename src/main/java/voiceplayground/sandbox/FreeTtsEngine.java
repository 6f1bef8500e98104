package voiceplayground.sandbox;

import com.sun.speech.freetts.audio.AudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.Voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

import javax.sound.sampled.AudioFormat;

/// FreeTTS 1.2.2, for builds that could not fetch Flite: one voice, 200 times faster than real
/// time.
///
/// Its word times are shared out by letters: they are near, not exact. FreeTTS knows the times of
/// its segments and the tokens they are of; nothing reads them yet.
final class FreeTtsEngine implements VoiceEngine {
    private static final String VOICE = "kevin16";
    private static final Voice KEVIN =
            new Voice("kevin", "Kevin", SandboxVoices.MODEL, "male", "american", List.of("en"));

    private com.sun.speech.freetts.@Nullable Voice kevin;

    @Override
    public List<Voice> voices() {
        return List.of(KEVIN);
    }

    @Override
    public synchronized Sound speak(String phrase, String voice, double speed) throws IOException {
        var kevin = allocated();
        var sink = new Sink();
        kevin.setAudioPlayer(sink);
        kevin.setDurationStretch((float) (1 / speed));
        if (!kevin.speak(phrase)) {
            throw new IOException("FreeTTS could not speak");
        }
        return sink.sound().trimmed();
    }

    /// The voice, which the first call loads (0.1 to 0.4 s).
    private com.sun.speech.freetts.Voice allocated() throws IOException {
        var voice = kevin;
        if (voice == null) {
            voice =
                    Arrays.stream(new KevinVoiceDirectory().getVoices())
                            .filter(v -> v.getName().equals(VOICE))
                            .findFirst()
                            .orElseThrow(() -> new IOException("FreeTTS has lost its voice"));
            voice.allocate();
            kevin = voice;
        }
        return voice;
    }

    /// Collects what FreeTTS would play.
    private static final class Sink implements AudioPlayer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private AudioFormat format = new AudioFormat(16_000, 16, 1, true, true);

        Sound sound() {
            var order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            short[] frames = new short[bytes.size() / Short.BYTES];
            ByteBuffer.wrap(bytes.toByteArray()).order(order).asShortBuffer().get(frames);
            return new Sound(frames, Math.round(format.getSampleRate()));
        }

        @Override
        public void setAudioFormat(AudioFormat audioFormat) {
            format = audioFormat;
        }

        @Override
        public AudioFormat getAudioFormat() {
            return format;
        }

        @Override
        public boolean write(byte[] data) {
            return write(data, 0, data.length);
        }

        @Override
        public boolean write(byte[] data, int offset, int size) {
            bytes.write(data, offset, size);
            return true;
        }

        @Override
        public boolean drain() {
            return true;
        }

        @Override
        public boolean end() {
            return true;
        }

        @Override
        public float getVolume() {
            return 1;
        }

        @Override
        public long getTime() {
            return 0;
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void reset() {}

        @Override
        public void begin(int size) {}

        @Override
        public void cancel() {}

        @Override
        public void close() {}

        @Override
        public void setVolume(float volume) {}

        @Override
        public void resetTime() {}

        @Override
        public void startFirstSampleTimer() {}

        @Override
        public void showMetrics() {}
    }
}
