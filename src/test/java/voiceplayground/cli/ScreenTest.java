package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Properties;

class ScreenTest {
    @Test
    void linuxNeedsADisplay() {
        assertFalse(Screen.isThere(system("Linux"), Map.of()));
        assertFalse(Screen.isThere(system("Linux"), Map.of("DISPLAY", "")));
        assertTrue(Screen.isThere(system("Linux"), Map.of("DISPLAY", ":0")));
        assertTrue(Screen.isThere(system("Linux"), Map.of("WAYLAND_DISPLAY", "wayland-0")));
    }

    @Test
    void windowsAndMacAlwaysHaveOne() {
        assertTrue(Screen.isThere(system("Windows 11"), Map.of()));
        assertTrue(Screen.isThere(system("Mac OS X"), Map.of()));
    }

    @Test
    void aHeadlessToolkitNeedsNone() {
        var properties = system("Linux");
        properties.setProperty("glass.platform", "Headless");
        assertTrue(Screen.isThere(properties, Map.of()));
    }

    private static Properties system(String name) {
        var properties = new Properties();
        properties.setProperty("os.name", name);
        return properties;
    }
}
