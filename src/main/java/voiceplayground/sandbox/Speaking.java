package voiceplayground.sandbox;

import org.jspecify.annotations.Nullable;

import voiceplayground.audio.SincResampler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Speaks an order phrase by phrase on a thread of its own, one phrase ahead of who listens.
///
/// A platform thread because speaking keeps a processor busy for seconds, which would keep it from
/// the virtual threads that carry the streams.
final class Speaking implements AutoCloseable {
    private final VoiceEngine engine;
    private final Order order;
    private final Handover<Piece> handover;
    private final Thread thread;
    private int nextToken;
    private double lastEnd;

    Speaking(VoiceEngine engine, Order order, Handover<Piece> handover) {
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
            var encoder = order.encoding().encoder(order.rateHz());
            for (var phrase : Phrase.split(order.text())) {
                if (!handOver(encoder, joined, phrase)) {
                    return;
                }
            }
            byte[] last = join(encoder.encode(joined.rest()), encoder.finish());
            var words = new ArrayList<WordSpan>();
            if (order.wantsWords()) {
                silent(words, order.text().tokens().size(), lastEnd);
            }
            if ((last.length == 0 && words.isEmpty()) || handover.put(new Piece(last, words))) {
                handover.end();
            }
        } catch (IOException e) {
            handover.fail(e);
        } catch (RuntimeException | Error e) {
            handover.fail(new IOException("the engine broke", e));
        }
    }

    /// @return false when nobody wants any more
    private boolean handOver(SoundEncoder encoder, Joined joined, Phrase phrase)
            throws IOException {
        Sound sound;
        List<WordSpan> words = List.of();
        if (order.wantsWords()) {
            var timed = engine.speakWords(phrase.words(), order.speaker().id(), order.speed());
            sound = timed.sound();
            words = spans(phrase, timed.words(), joined.startSeconds(sound));
        } else {
            sound = engine.speak(phrase.text(), order.speaker().id(), order.speed());
        }
        byte[] bytes = encoder.encode(joined.next(sound, phrase.pause()));
        return (bytes.length == 0 && words.isEmpty()) || handover.put(new Piece(bytes, words));
    }

    /// Joins the words that came of one token.
    private List<WordSpan> spans(Phrase phrase, List<TimedSound.Span> words, double startSeconds) {
        var spans = new ArrayList<WordSpan>();
        for (int i = 0; i < words.size(); i++) {
            int token = phrase.tokens().get(i);
            double start = startSeconds + words.get(i).startSeconds();
            double end = startSeconds + words.get(i).endSeconds();
            if (!spans.isEmpty() && spans.getLast().id() == token) {
                start = spans.removeLast().startSeconds();
            }
            silent(spans, token, start);
            add(spans, token, start, end);
        }
        return spans;
    }

    /// Tokens that have no words, such as a smile: one entry each, without length.
    private void silent(List<WordSpan> spans, int before, double seconds) {
        for (; nextToken < before; nextToken++) {
            spans.add(
                    new WordSpan(
                            nextToken, order.text().tokens().get(nextToken), seconds, seconds));
        }
    }

    private void add(List<WordSpan> spans, int token, double start, double end) {
        spans.add(new WordSpan(token, order.text().tokens().get(token), start, end));
        nextToken = Math.max(nextToken, token + 1);
        lastEnd = end;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /// Joins phrases at the rate that was asked for. Silence is only ever put between two sounds.
    private final class Joined {
        private @Nullable SincResampler resampler;
        private int rateHz;
        private Phrase.Pause before = Phrase.Pause.NONE;
        private long frames;

        /// When the next sound will begin.
        double startSeconds(Sound sound) {
            return (double) (frames + (frames == 0 ? 0 : silence(sound.rateHz()))) / sound.rateHz();
        }

        private int silence(int rateHz) {
            long millis = Math.round(before.duration().toMillis() / order.speed());
            return (int) (millis * rateHz / 1000);
        }

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
                silence = new short[silence(rateHz)];
            }
            before = pause;
            frames += silence.length + sound.frames().length;
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
