import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Screens for the build machine.
final class Screens {
    private Screens() {}

    /// True where windows can be opened, or Linux can borrow a screen that nobody sees.
    static boolean areThere() {
        return TargetSystem.current() != TargetSystem.LINUX || hasDisplay() || !borrowed().isEmpty();
    }

    /// What a command is put behind to have a screen; empty where it has one or none is to be had.
    static List<String> borrowed() {
        boolean isNeeded = TargetSystem.current() == TargetSystem.LINUX && !hasDisplay();
        return isNeeded && isOnPath("xvfb-run") ? List.of("xvfb-run", "-a") : List.of();
    }

    static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean hasDisplay() {
        return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
