package voiceplayground.ui.waveform;

import voiceplayground.speech.WordTime;

import java.util.List;

/// A sound as the waveform sees it; asked once a pulse on the FX thread, so nothing may block.
public interface WaveformSource {
    /// Its peaks.
    PeakReader peaks();

    /// Frames a second.
    int rateHz();

    /// Frames there are now.
    long frames();

    /// The frame heard now.
    long heardFrame();

    /// True when [#frames] is final.
    boolean isComplete();

    /// True while [#heardFrame] may change by itself.
    boolean isPlaying();

    /// The words whose times are known so far, in their order.
    default List<WordTime> words() {
        return List.of();
    }
}
