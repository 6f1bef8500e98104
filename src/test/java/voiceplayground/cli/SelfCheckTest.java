package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// `--self-check`, started from the module path as a person would.
class SelfCheckTest {
    @TempDir Path folder;

    @Test
    void aWholeProgramSaysSoLineByLine() throws Exception {
        String output = ChildProgram.output(ChildProgram.of(folder, "--self-check"));
        assertTrue(
                output.matches(
                        "exit 0\nok +resources\nok +key store\nok +speech: \\d+\\.\\d s\\s*"),
                output);
    }

    @Test
    void itLeavesNothingBehind() throws Exception {
        ChildProgram.output(ChildProgram.of(folder, "--self-check"));
        assertEquals(0, folder.toFile().list((_, name) -> name.equals("takes")).length);
    }
}
