package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

/// What is refused before any server is asked.
class SpeakOptionsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    speak                                           | Missing required argument
                    speak --text a --text-file b                    | mutually exclusive
                    speak --text ''                                 | The text is empty.
                    speak --text-file nowhere.txt                   | nowhere.txt cannot be read.
                    speak --text Hi --speed fast                    | --speed takes a number like 1.15, not fast.
                    speak --text Hi --sample-rate 0x10              | --sample-rate takes a number like 1.15, not 0x10.
                    speak --text Hi --environment moon              | moon
                    speak --text Hi --out nowhere/a.wav             | does not exist.
                    speak --text Hi --environment sandbox --base-url http://127.0.0.1:1 | has its own address
                    speak --text Hi --transport pigeon              | --transport takes sse, http, websocket, legacy-sse, not pigeon.
                    speak --text Hi --path tts                      | --path begins with a slash, unlike tts.
                    speak --text Hi --field speed                   | --field takes NAME=JSON, not speed.
                    speak --text Hi --field voice_id=emily          | The value of the field voice_id is not JSON; a text needs quotes: emily
                    speak --text Hi --header X-A                    | --header takes NAME=VALUE
                    speak --text Hi --header authorization=x        | SMALLEST_API_KEY, never into an option
                    speak --text Hi --key sk_1                      | Unknown option
                    sandbox --port 70000                            | --port takes 0 to 65535.
                    sandbox --fault nonsense                        | nonsense
                    nonsense                                        | nonsense
                    """)
    void wrongUsageSaysWhatIsWrongAndEndsWithTwo(String command, String sentence) {
        var result = new Program(folder).run(command.replace("''", "").split(" +", -1));
        assertEquals(2, result.exitCode(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
        assertTrue(result.err().contains("--help"), result.err());
        assertEquals("", result.out());
        assertFalse(Files.exists(folder.resolve("takes")), "nothing was tried");
    }

    @Test
    void theVersionIsTheOneOfTheBuild() {
        var result = new Program(folder).run("--version");
        assertTrue(result.out().matches("Voice Playground \\d+\\.\\d+\\.\\d+\\s+"), result.out());
        assertEquals(0, result.exitCode());
    }

    @Test
    void helpNamesEveryCommandAndEveryVariable() {
        String help = new Program(folder).run("--help").out();
        for (String word :
                new String[] {
                    "speak",
                    "sandbox",
                    "events",
                    "SMALLEST_API_KEY",
                    "VOICE_PLAYGROUND_BASE_URL",
                    "VOICE_PLAYGROUND_HOME",
                    "Exit codes"
                }) {
            assertTrue(help.contains(word), help);
        }
    }
}
