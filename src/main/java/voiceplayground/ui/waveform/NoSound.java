package voiceplayground.ui.waveform;

/// Nothing to show but the line of silence.
enum NoSound implements WaveformSource {
    INSTANCE;

    @Override
    public PeakReader peaks() {
        return (_, _, _, _, _, _) -> 0;
    }

    @Override
    public int rateHz() {
        return 1;
    }

    @Override
    public long frames() {
        return 0;
    }

    @Override
    public long heardFrame() {
        return 0;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public boolean isPlaying() {
        return false;
    }
}
