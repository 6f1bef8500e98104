package voiceplayground.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A full redraw of the waveform against the same window redrawing nothing.
final class RedrawSection implements Section {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "redraw";
    }

    @Override
    public String about() {
        return """
        2000 x 200 pixels of waveform in a real window under Xvfb with software rendering, every column drawn anew at each
        pulse, against the same window that is painted again and draws nothing; processor time of the whole process a pulse, %d rounds in turn,
        medians.\
        """
                .formatted(ROUNDS);
    }

    @Override
    public List<Figure> measure() throws Exception {
        boolean hasScreen = false;
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            hasScreen |= Files.isExecutable(Path.of(place, "Xvfb"));
        }
        if (!hasScreen) {
            return List.of(
                    Figure.missing("full redraw, ratio to none", "x", 2, "Xvfb is not installed"));
        }
        double[] whole = new double[ROUNDS];
        double[] repainted = new double[ROUNDS];
        double[] still = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        String display = ":" + (90 + ProcessHandle.current().pid() % 400);
        Process screen =
                new ProcessBuilder(
                                "Xvfb", display, "-screen", "0", "2200x1000x24", "-nolisten", "tcp")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            Path socket = Path.of("/tmp/.X11-unix/X" + display.substring(1));
            for (int i = 0; i < 100 && !Files.exists(socket); i++) {
                Thread.sleep(50);
            }
            for (int i = 0; i < ROUNDS; i++) {
                double[] drawn = scene(display, "whole");
                double[] again = scene(display, "repaint");
                whole[i] = drawn[0];
                repainted[i] = again[0];
                still[i] = scene(display, "still")[0];
                ratio[i] = drawn[0] / again[0];
            }
        } finally {
            screen.destroy();
        }
        String anchor =
                "%.0f µs against %.0f µs a pulse".formatted(Median.of(whole), Median.of(repainted));
        return List.of(
                Figure.of(
                        "full redraw, processor time, ratio to none",
                        Median.of(ratio),
                        "x",
                        2,
                        anchor),
                Figure.info(
                        "a pulse in which the window is not even painted",
                        Median.of(still),
                        "µs",
                        "same scene"));
    }

    private static double[] scene(String display, String mode) throws Exception {
        try (Child child =
                Child.java(
                        Map.of("DISPLAY", display),
                        List.of(
                                "-Djavafx.animation.fullspeed=true",
                                "-Dprism.vsync=false",
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED"),
                        RedrawScene.class,
                        mode)) {
            return child.numbers();
        }
    }
}
