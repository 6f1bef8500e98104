package voiceplayground.sandbox;

import org.jspecify.annotations.Nullable;

import voiceplayground.audio.SincResampler;

import java.io.IOException;
import java.util.Arrays;

/// Speaks an order phrase by phrase on a thread of its own, one phrase ahead of who listens.
///
/// A platform thread because speaking keeps a processor busy for seconds, which would keep it from
/// the virtual threads that carry the streams.
final class Speaking implements AutoCloseable {
    private final VoiceEngine engine;
    private final Order order;
    private final Handover handover;
    private final Thread thread;

    Speaking(VoiceEngine engine, Order order, Handover handover) {
        this.engine = engine;
        this.order = order;
        this.handover = handover;
        this.thread = Thread.ofPlatform().daemon().name("vp-voice").unstarted(this::speak);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        handover.close();
        thread.interrupt();
    }

    private void speak() {
        try {
            var joined = new Joined();
            for (var phrase : Phrase.split(order.text())) {
                var sound = engine.speak(phrase.text(), order.speaker().id(), order.speed());
                byte[] piece = order.encoding().encode(joined.next(sound, phrase.pause()));
                if (piece.length > 0 && !handover.put(piece)) {
                    return;
                }
            }
            byte[] rest = order.encoding().encode(joined.rest());
            if (rest.length == 0 || handover.put(rest)) {
                handover.end();
            }
        } catch (IOException e) {
            handover.fail(e);
        } catch (RuntimeException | Error e) {
            handover.fail(new IOException("the engine broke", e));
        }
    }

    /// Joins phrases at the rate that was asked for. Silence is only ever put between two sounds.
    private final class Joined {
        private @Nullable SincResampler resampler;
        private int rateHz;
        private Phrase.Pause before = Phrase.Pause.NONE;

        short[] next(Sound sound, Phrase.Pause pause) {
            if (sound.frames().length == 0) {
                return new short[0];
            }
            var to = resampler;
            short[] silence = new short[0];
            if (to == null) {
                rateHz = sound.rateHz();
                to = new SincResampler(rateHz, order.rateHz());
                resampler = to;
            } else {
                long millis = Math.round(before.duration().toMillis() / order.speed());
                silence = new short[(int) (millis * rateHz / 1000)];
            }
            before = pause;
            short[] gap = to.push(silence, 0, silence.length);
            return join(gap, to.push(sound.frames(), 0, sound.frames().length));
        }

        short[] rest() {
            return resampler == null ? new short[0] : resampler.finish();
        }

        private static short[] join(short[] a, short[] b) {
            short[] all = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, all, a.length, b.length);
            return all;
        }
    }
}
