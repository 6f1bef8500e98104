package voiceplayground.bench;

import com.sun.management.OperatingSystemMXBean;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

import voiceplayground.audio.PeakPyramid;
import voiceplayground.ui.kit.Theme;
import voiceplayground.ui.waveform.PeakReader;
import voiceplayground.ui.waveform.WaveformSource;
import voiceplayground.ui.waveform.WaveformView;
import voiceplayground.words.Texts;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/// Shows the waveform, 2000 x 200 pixels of sound, and lets one kind of change happen at every
/// pulse.
///
/// Argument: `repaint` (painted again and nothing drawn anew: what `whole` is compared with),
/// `whole` (every column, peaks read anew), `still` (nothing to paint; the view looks all the
/// same), `growing` (160 ms of sound more at every pulse), `playhead`. Prints processor
/// microseconds a pulse (the whole process) and the median and 99th percentile of the period, after
/// warming up; run it with `-Djavafx.animation.fullspeed=true -Dprism.vsync=false
/// -Dprism.order=sw`.
final class RedrawScene {
    private static final int RATE_HZ = 24_000;
    private static final int WARM_PULSES = 1500;
    private static final int PULSES = 3000;

    private RedrawScene() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// The window; JavaFX makes it.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            String mode = getParameters().getRaw().getFirst();
            var sound = new Sound(mode);
            var view = new WaveformView(new Texts(Locale.ROOT), _ -> {});
            view.show(sound);
            // Insets and the axis come on top of the 2000 x 200.
            var scene = new Scene(view, 2024, 232);
            Theme.apply(scene, ColorScheme.LIGHT);
            stage.setScene(scene);
            stage.show();
            view.applyCss();
            view.layout();
            // A width that differs by less than a float can say: JavaFX paints the same image
            // again.
            Runnable repaint =
                    () -> view.lookupAll("ImageView").forEach(node -> nudge((ImageView) node));
            new Clock(
                            sound,
                            switch (mode) {
                                case "repaint" -> repaint;
                                case "whole" -> () -> view.show(sound);
                                default -> () -> {};
                            })
                    .start();
        }
    }

    private static void nudge(ImageView image) {
        double width = image.getFitWidth();
        double whole = Math.rint(width);
        image.setFitWidth(width == whole ? Math.nextUp(whole) : whole);
    }

    private static final class Clock extends AnimationTimer {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final long[] periods = new long[PULSES];
        private final Sound sound;
        private final Runnable repaint;
        private int pulse;
        private long before;
        private long cpuBefore;

        Clock(Sound sound, Runnable repaint) {
            this.sound = sound;
            this.repaint = repaint;
        }

        @Override
        public void handle(long now) {
            sound.pulse();
            repaint.run();
            long nanos = System.nanoTime();
            int at = pulse++ - WARM_PULSES;
            if (at == 0) {
                cpuBefore = system.getProcessCpuTime();
            } else if (at > 0) {
                periods[at - 1] = nanos - before;
            }
            before = nanos;
            if (at == PULSES) {
                long cpu = system.getProcessCpuTime() - cpuBefore;
                Arrays.sort(periods);
                System.out.printf(
                        Locale.ROOT,
                        "%.1f %.1f %.1f%n",
                        cpu / 1e3 / PULSES,
                        periods[PULSES / 2] / 1e3,
                        periods[PULSES * 99 / 100] / 1e3);
                System.exit(0);
            }
        }
    }

    /// Ten minutes that change as the mode says.
    private static final class Sound implements WaveformSource {
        private final PeakPyramid peaks = new PeakPyramid();
        private final String mode;
        private final byte[] block = new byte[2 * RATE_HZ * 16 / 100];
        private long pulses;

        Sound(String mode) {
            this.mode = mode;
            for (int i = 0; i < block.length; i += 2) {
                double seconds = i / 2.0 / RATE_HZ;
                int sample =
                        (int)
                                (22_000
                                        * Math.sin(2 * Math.PI * 150 * seconds)
                                        * Math.sin(40 * seconds));
                block[i] = (byte) sample;
                block[i + 1] = (byte) (sample >> 8);
            }
            for (int i = 0; i < (mode.equals("growing") ? 1 : 3750); i++) {
                peaks.append(block, 0, block.length);
            }
        }

        void pulse() {
            pulses++;
            if (mode.equals("growing")) {
                peaks.append(block, 0, block.length);
            }
        }

        @Override
        public PeakReader peaks() {
            // Another place of the sound at each pulse: every column is another.
            double from = mode.equals("whole") ? pulses % 100 * RATE_HZ : 0;
            return (frame, framesPerColumn, columns, min, max, rms) ->
                    peaks.columns(frame + from, framesPerColumn, columns, min, max, rms);
        }

        @Override
        public int rateHz() {
            return RATE_HZ;
        }

        @Override
        public long frames() {
            return mode.equals("whole") ? peaks.frames() - 100L * RATE_HZ : peaks.frames();
        }

        @Override
        public long heardFrame() {
            return mode.equals("playhead") ? pulses * RATE_HZ / 60 : 0;
        }

        @Override
        public boolean isComplete() {
            return !mode.equals("growing");
        }

        @Override
        public boolean isPlaying() {
            return true;
        }
    }
}
