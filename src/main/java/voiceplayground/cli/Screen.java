package voiceplayground.cli;

import java.util.Map;
import java.util.Properties;

/// Whether a window can be opened at all.
public final class Screen {
    private Screen() {}

    /// True where the system has a screen, or JavaFX was told to draw without one.
    public static boolean isThere(Properties properties, Map<String, String> environment) {
        if (properties.getProperty("glass.platform", "").equalsIgnoreCase("headless")) {
            return true;
        }
        String system = properties.getProperty("os.name", "");
        if (system.startsWith("Windows") || system.startsWith("Mac")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
