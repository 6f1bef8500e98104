package voiceplayground.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

class SurroundingsTest {
    @Test
    void withoutVariablesTheOfflineVoiceSpeaks() {
        var surroundings = surroundings(Map.of("SMALLEST_API_KEY", "  ", "OTHER", "x"));
        assertTrue(surroundings.isOffline());
        assertEquals(Environment.official(Optional.empty()), surroundings.server());
    }

    @Test
    void aKeyIsForTheOfficialService() {
        var surroundings = surroundings(Map.of("SMALLEST_API_KEY", " sk_1\n"));
        assertFalse(surroundings.isOffline());
        assertEquals(Environment.Kind.OFFICIAL, surroundings.server().kind());
        assertEquals("sk_1", surroundings.server().key().map(ApiKey::reveal).orElse("none"));
    }

    @Test
    void anAddressTakesThePlaceOfTheOfficialService() {
        var surroundings =
                surroundings(Map.of("VOICE_PLAYGROUND_BASE_URL", "http://127.0.0.1:8080/"));
        assertFalse(surroundings.isOffline());
        assertEquals(
                new Environment(
                        "http://127.0.0.1:8080",
                        Environment.Kind.CUSTOM,
                        "http://127.0.0.1:8080",
                        Optional.empty()),
                surroundings.server());
    }

    @Test
    void theOfficialAddressIsTheOfficialServiceHoweverItIsWritten() {
        assertEquals(
                Environment.Kind.OFFICIAL,
                surroundings(Map.of()).serverAt("https://api.smallest.ai/ ").kind());
    }

    @Test
    void theHomeIsWhereAllDataGoes() {
        assertEquals(
                Path.of("data").toAbsolutePath(),
                surroundings(Map.of("VOICE_PLAYGROUND_HOME", "data")).folders().home());
    }

    @Test
    void theKeyIsNeverPrinted() {
        assertFalse(
                surroundings(Map.of("SMALLEST_API_KEY", "sk_secret"))
                        .toString()
                        .contains("secret"));
    }

    private static Surroundings surroundings(Map<String, String> variables) {
        var properties = new Properties();
        properties.setProperty("os.name", "Linux");
        properties.setProperty("user.home", "home");
        return Surroundings.of(variables, properties);
    }
}
