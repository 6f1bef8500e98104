package voiceplayground.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class AppFoldersTest {
    private static final Path USER = Path.of("/home/ada");

    @Test
    void linuxFollowsTheDesktopSpecification() {
        assertEquals("/home/ada/.local/share/voice-playground", home(Map.of(), "Linux"));
        assertEquals("/data/voice-playground", home(Map.of("XDG_DATA_HOME", "/data"), "Linux"));
        assertEquals(
                "/home/ada/.local/share/voice-playground",
                home(Map.of("XDG_DATA_HOME", "relative"), "Linux"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertEquals(
                "/home/ada/Library/Application Support/Voice Playground",
                home(Map.of(), "Mac OS X"));
        assertEquals(
                "/local/Voice Playground", home(Map.of("LOCALAPPDATA", "/local"), "Windows 11"));
        assertEquals("/home/ada/AppData/Local/Voice Playground", home(Map.of(), "Windows 11"));
    }

    @Test
    void theVariableOfThisProgramOverridesAll() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertEquals("/x/y", home(Map.of("VOICE_PLAYGROUND_HOME", "/x/y"), system));
        }
        assertEquals(
                "/home/ada/.local/share/voice-playground",
                home(Map.of("VOICE_PLAYGROUND_HOME", " "), "Linux"));
    }

    private static String home(Map<String, String> variables, String system) {
        return AppFolders.of(variables, system, USER).home().toString();
    }
}
