package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class ForeignReaderTest {
    @Test
    void aProgramThatKnowsNothingOfThisOneReadsTheStream(@TempDir Path folder) throws Exception {
        try (var sandbox =
                SandboxServer.start(
                        0,
                        SandboxFault.NONE,
                        Pace.UNPACED,
                        new ScriptedEngine(24_000, 20_000, 0))) {
            Path pcm = folder.resolve("speech.pcm");
            var program =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    Path.of("src", "test", "foreign", "ReadSse.java").toString(),
                                    sandbox.environment().baseUrl(),
                                    sandbox.environment().key().orElseThrow().reveal(),
                                    "One.")
                            .redirectOutput(pcm.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try {
                assertEquals(true, program.waitFor(60, TimeUnit.SECONDS));
            } finally {
                program.destroyForcibly();
            }
            assertEquals(0, program.exitValue());
            assertArrayEquals(
                    SoundEncoding.PCM.encoder(24_000).encode(ScriptedEngine.ramp(20_000)),
                    Files.readAllBytes(pcm));
        }
    }
}
