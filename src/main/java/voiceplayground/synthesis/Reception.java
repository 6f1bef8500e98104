package voiceplayground.synthesis;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechListener;
import voiceplayground.audio.AudioDecoder;
import voiceplayground.audio.LiveSound;
import voiceplayground.audio.PeakPyramid;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;

import java.util.Optional;
import java.util.function.Consumer;

/// Takes an answer apart as it arrives: the recorder first, then what is heard and drawn. Thread:
/// the stream's.
final class Reception implements SpeechListener {
    private final NanoClock clock;
    private final RunStopwatch watch;
    private final RunRecorder recorder;
    private final LiveSound sound;
    private final PeakPyramid peaks;
    private final Consumer<ResponseHead> answered;
    private final Runnable firstSound;
    private final Optional<AudioDecoder> decoder;
    private final boolean isPcm;
    private boolean hasSound;
    private boolean isKeepingAll;

    /// @param answered hears of status and headers
    /// @param firstSound hears that there is something to play
    Reception(
            NanoClock clock,
            RunStopwatch watch,
            RunRecorder recorder,
            Run run,
            Consumer<ResponseHead> answered,
            Runnable firstSound) {
        this.clock = clock;
        this.watch = watch;
        this.recorder = recorder;
        this.sound = run.sound();
        this.peaks = run.peaks();
        this.answered = answered;
        this.firstSound = firstSound;
        SpeechRequest request = run.request();
        this.decoder = AudioDecoder.of(request.format());
        this.isPcm = request.format().equals(AudioFormatName.PCM);
    }

    @Override
    public void milestone(Milestone milestone, long nanos) {
        watch.milestone(milestone, nanos);
    }

    @Override
    public void head(ResponseHead head) {
        watch.answered(clock.nanos());
        recorder.responded(head);
        answered.accept(head);
    }

    @Override
    public void event(String type, String id, byte[] data, int offset, int length, long nanos) {
        watch.event(nanos);
        recorder.event(type, id, data, offset, length, watch.since(nanos));
    }

    @Override
    public void audio(byte[] bytes, int offset, int length) {
        watch.received(length);
        if (!isPcm) {
            recorder.received(bytes, offset, length);
        }
        decoder.ifPresent(d -> d.decode(bytes, offset, length, this::pcm));
    }

    /// The stream has ended: what was held back is decoded, and the sound is complete.
    void end() {
        try {
            int leftover = decoder.map(d -> d.end(this::pcm)).orElse(0);
            if (leftover > 0) {
                recorder.leftover(leftover);
            }
        } finally {
            sound.end();
        }
    }

    private void pcm(byte[] pcm, int offset, int length) {
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
