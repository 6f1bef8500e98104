package voiceplayground.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/// A sound card with playback lines in real time, and with the habits of ALSA through PulseAudio
/// that were measured: see the methods that switch faults on.
public final class FakeCard implements Mixer {
    private static final class Info extends Mixer.Info {
        Info(String name) {
            super(name, "tests", "A card that exists in tests only", "1");
        }
    }

    private final Info info;
    private final List<FakeLine> lines = new CopyOnWriteArrayList<>();
    private final Set<Integer> refusedRates = ConcurrentHashMap.newKeySet();
    private volatile boolean isUnavailable;
    private volatile boolean isGone;
    private volatile boolean isFrozen;

    /// A card that works.
    public FakeCard(String name) {
        info = new Info(name);
    }

    /// Opening a line at that rate fails, as with a card that cannot do it.
    public void refuseRate(int rateHz) {
        refusedRates.add(rateHz);
    }

    /// No line can be opened: another program holds the card.
    public void setUnavailable(boolean unavailable) {
        isUnavailable = unavailable;
    }

    /// The device vanishes: writes return 0 and nobody is told.
    public void vanish() {
        isGone = true;
    }

    /// The device freezes: writes and `available` do not return until [#thaw], `close` neither.
    public void freeze() {
        isFrozen = true;
    }

    /// Lets go of everything that hangs.
    public void thaw() {
        isFrozen = false;
        synchronized (this) {
            notifyAll();
        }
    }

    /// Every line ever opened, oldest first.
    public List<FakeLine> lines() {
        return lines;
    }

    boolean isGone() {
        return isGone;
    }

    boolean isFrozen() {
        return isFrozen;
    }

    void hangWhileFrozen() {
        synchronized (this) {
            while (isFrozen) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    // As DirectAudioDevice: an interrupt is swallowed.
                }
            }
        }
    }

    void opening(FakeLine line, AudioFormat format) throws LineUnavailableException {
        if (isUnavailable || isGone) {
            throw new LineUnavailableException("the card is taken");
        }
        if (refusedRates.contains((int) format.getSampleRate())) {
            throw new IllegalArgumentException("rate not supported");
        }
        lines.add(line);
    }

    @Override
    public Mixer.Info getMixerInfo() {
        return info;
    }

    @Override
    public Line.Info[] getSourceLineInfo() {
        return new Line.Info[] {new Line.Info(SourceDataLine.class)};
    }

    @Override
    public Line.Info[] getTargetLineInfo() {
        return new Line.Info[0];
    }

    @Override
    public Line.Info[] getSourceLineInfo(Line.Info wanted) {
        return isLineSupported(wanted) ? getSourceLineInfo() : new Line.Info[0];
    }

    @Override
    public Line.Info[] getTargetLineInfo(Line.Info wanted) {
        return new Line.Info[0];
    }

    @Override
    public boolean isLineSupported(Line.Info wanted) {
        return wanted.getLineClass() == SourceDataLine.class;
    }

    @Override
    public Line getLine(Line.Info wanted) {
        if (!isLineSupported(wanted)) {
            throw new IllegalArgumentException("only SourceDataLine");
        }
        return new FakeLine(this, wanted instanceof DataLine.Info data ? data : null);
    }

    @Override
    public int getMaxLines(Line.Info wanted) {
        return 1;
    }

    @Override
    public Line[] getSourceLines() {
        return lines.toArray(Line[]::new);
    }

    @Override
    public Line[] getTargetLines() {
        return new Line[0];
    }

    @Override
    public void synchronize(Line[] some, boolean maintainSync) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unsynchronize(Line[] some) {}

    @Override
    public boolean isSynchronizationSupported(Line[] some, boolean maintainSync) {
        return false;
    }

    @Override
    public Line.Info getLineInfo() {
        return new Line.Info(Mixer.class);
    }

    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Control[] getControls() {
        return new Control[0];
    }

    @Override
    public boolean isControlSupported(Control.Type control) {
        return false;
    }

    @Override
    public Control getControl(Control.Type control) {
        throw new IllegalArgumentException("no controls");
    }

    @Override
    public void addLineListener(LineListener listener) {}

    @Override
    public void removeLineListener(LineListener listener) {}
}
