package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.imageio.ImageIO;

/// Tests run on the class path; these start the program from its module path, where a missing
/// `requires`, `opens` or resource shows.
class ModulePathTest {
    @TempDir Path folder;

    @Test
    void theVersionIsPrinted() throws Exception {
        String output = ChildProgram.output(ChildProgram.of(folder, "--version"));
        assertTrue(output.matches("exit 0\nVoice Playground \\d+\\.\\d+\\.\\d+\\s*"), output);
    }

    @Test
    void theOfflineVoiceSpeaksToTheCommandLine() throws Exception {
        Path out = folder.resolve("out.wav");
        String output =
                ChildProgram.output(
                        ChildProgram.of(
                                folder,
                                "speak",
                                "--text",
                                "Gr\u00fc\u00dfe, and hello there.",
                                "--json",
                                "--out",
                                out.toString()));
        assertTrue(output.startsWith("exit 0\n{"), output);
        JsonNode json = JsonMapper.shared().readTree(output.substring(output.indexOf('{')));
        assertEquals("finished", json.get("outcome").asString());
        assertTrue(json.get("frames").asInt() > 12_000, output);
        assertEquals(44 + 2L * json.get("frames").asInt(), Files.size(out));
    }

    @Test
    void withoutAScreenTheMainJobIsDoneAllTheSame() throws Exception {
        String output = ChildProgram.output(ChildProgram.of(folder));
        assertTrue(output.startsWith("exit 0\nThere is no screen"), output);
        var picture = ImageIO.read(folder.resolve("sample.png").toFile());
        assertEquals(1600, picture.getWidth());
        assertTrue(Files.size(folder.resolve("sample.wav")) > 44 + 100_000);
    }

    @Test
    void aSignalStopsAndKeepsWhatHadCome() throws Exception {
        Process server = ChildProgram.of(folder, "sandbox", "--fault", "stall=3:300s").start();
        try (BufferedReader lines = server.inputReader()) {
            String url = lines.readLine();
            String key = lines.readLine();
            Path out = folder.resolve("out.wav");
            var program =
                    ChildProgram.of(
                            folder,
                            "speak",
                            "--text",
                            "Hello there.",
                            "--json",
                            "--base-url",
                            url,
                            "--out",
                            out.toString());
            program.environment().put("SMALLEST_API_KEY", key);
            Process speaking = program.start();
            awaitEvents(folder.resolve("takes"));
            new ProcessBuilder("kill", "-INT", Long.toString(speaking.pid())).start().waitFor();
            String output = new String(speaking.getInputStream().readAllBytes());
            assertTrue(speaking.waitFor(30, TimeUnit.SECONDS));
            assertEquals(130, speaking.exitValue(), output);
            JsonNode json = JsonMapper.shared().readTree(output);
            assertEquals("stopped", json.get("outcome").asString());
            assertTrue(json.get("frames").asInt() > 0, output);
            assertEquals(44 + 2L * json.get("frames").asInt(), Files.size(out));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void awaitEvents(Path takes) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (events(takes) < 3) {
            assertTrue(System.nanoTime() < deadline, "no sound came within a minute");
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static long events(Path takes) throws Exception {
        if (!Files.isDirectory(takes)) {
            return 0;
        }
        try (var files = Files.walk(takes)) {
            Path wire = files.filter(f -> f.endsWith("wire.ndjson")).findFirst().orElse(null);
            if (wire == null) {
                return 0;
            }
            try (var lines = Files.lines(wire)) {
                return lines.count();
            }
        }
    }
}
