package voiceplayground.synthesis;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechListener;
import voiceplayground.audio.AudioDecoder;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;

import java.util.Optional;

/// Takes an answer apart as it arrives: the recorder first, then what is heard and drawn. Thread:
/// the stream's.
final class Reception implements SpeechListener {
    private final NanoClock clock;
    private final RunStopwatch watch;
    private final RunRecorder recorder;
    private final LiveSound sound;
    private final PeakPyramid peaks;
    private final RunNotes notes;
    private final Runnable answered;
    private final Runnable firstSound;
    private Optional<AudioDecoder> decoder;
    private final AudioDecoder.PcmSink sink = new Sink();
    private final boolean isKeptAsReceived;
    private boolean hasSound;
    private boolean isKeepingAll;

    /// @param notes learn what comes beside the sound
    /// @param answered hears of status and headers
    /// @param firstSound hears that there is something to play
    Reception(
            NanoClock clock,
            RunStopwatch watch,
            RunRecorder recorder,
            Run run,
            RunNotes notes,
            Runnable answered,
            Runnable firstSound) {
        this.clock = clock;
        this.watch = watch;
        this.recorder = recorder;
        this.sound = run.sound();
        this.peaks = run.peaks();
        this.notes = notes;
        this.answered = answered;
        this.firstSound = firstSound;
        SpeechRequest request = run.request();
        this.decoder = AudioDecoder.of(request.format());
        // Events are kept whole; of PCM in them nothing would be new in a file of its own.
        this.isKeptAsReceived =
                request.format().equals(AudioFormatName.PCM)
                        && request.delivery().transport() != Transport.HTTP;
    }

    @Override
    public void milestone(Milestone milestone, long nanos) {
        watch.milestone(milestone, nanos);
    }

    @Override
    public void head(ResponseHead head) {
        watch.answered(clock.nanos());
        recorder.responded(head);
        notes.response(head);
        answered.run();
    }

    @Override
    public void event(String type, String id, byte[] data, int offset, int length, long nanos) {
        watch.event(nanos);
        recorder.event(type, id, data, offset, length, watch.since(nanos));
    }

    @Override
    public void format(AudioFormatName came) {
        decoder = AudioDecoder.of(came);
        recorder.format(came);
    }

    @Override
    public void text(String piece) {
        recorder.text(piece);
    }

    @Override
    public void audio(byte[] bytes, int offset, int length) {
        watch.received(length);
        if (!isKeptAsReceived) {
            recorder.received(bytes, offset, length);
        }
        decoder.ifPresent(d -> d.decode(bytes, offset, length, sink));
    }

    @Override
    public void word(WordTime word) {
        notes.word(word);
        recorder.word(word);
    }

    @Override
    public void ids(Optional<String> requestId, Optional<String> sessionId) {
        if (notes.ids(requestId, sessionId)) {
            recorder.ids(notes.ids());
        }
    }

    /// The stream has ended: what was held back is decoded.
    void end() {
        int leftover = decoder.map(d -> d.end(sink)).orElse(0);
        if (leftover > 0) {
            recorder.leftover(leftover);
        }
    }

    /// Takes what was decoded.
    private final class Sink implements AudioDecoder.PcmSink {
        @Override
        public void rate(int hz) {
            // Sound that was given to the speaker cannot change its rate any more.
            if (!hasSound && hz != sound.rateHz()) {
                sound.rate(hz);
                recorder.rate(hz);
                watch.rate(hz);
            }
        }

        @Override
        public void pcm(byte[] pcm, int offset, int length) {
            recorder.pcm(pcm, offset, length);
            if (!isKeepingAll && recorder.failure().isPresent()) {
                isKeepingAll = true;
                sound.keepAll();
            }
            sound.append(pcm, offset, length);
            peaks.append(pcm, offset, length);
            watch.decoded(length / 2, clock.nanos());
            if (!hasSound) {
                hasSound = true;
                firstSound.run();
            }
        }
    }
}
