package voiceplayground.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class AppFoldersTest {
    // Absolute on every system that the tests run on.
    private static final Path USER = Path.of("home", "ada").toAbsolutePath();
    private static final Path OTHER = Path.of("other").toAbsolutePath();

    @Test
    void linuxFollowsTheDesktopSpecification() {
        assertEquals(USER.resolve(".local/share/voice-playground"), home(Map.of(), "Linux"));
        assertEquals(
                OTHER.resolve("voice-playground"),
                home(Map.of("XDG_DATA_HOME", OTHER.toString()), "Linux"));
        assertEquals(
                USER.resolve(".local/share/voice-playground"),
                home(Map.of("XDG_DATA_HOME", "relative"), "Linux"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertEquals(
                USER.resolve("Library/Application Support/Voice Playground"),
                home(Map.of(), "Mac OS X"));
        assertEquals(
                OTHER.resolve("Voice Playground"),
                home(Map.of("LOCALAPPDATA", OTHER.toString()), "Windows 11"));
        assertEquals(USER.resolve("AppData/Local/Voice Playground"), home(Map.of(), "Windows 11"));
    }

    @Test
    void theVariableOfThisProgramOverridesAll() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertEquals(OTHER, home(Map.of("VOICE_PLAYGROUND_HOME", OTHER.toString()), system));
        }
        assertEquals(
                USER.resolve(".local/share/voice-playground"),
                home(Map.of("VOICE_PLAYGROUND_HOME", " "), "Linux"));
    }

    private static Path home(Map<String, String> variables, String system) {
        return AppFolders.of(variables, system, USER).home();
    }
}
