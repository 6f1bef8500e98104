package voiceplayground.cli;

import voiceplayground.settings.Surroundings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// Runs commands in this process and keeps what they print.
final class Program {
    private final Map<String, String> variables = new HashMap<>();
    private byte[] in = {};

    /// What a command left behind.
    record Result(int exitCode, String out, String err) {}

    Program(Path home) {
        variables.put("VOICE_PLAYGROUND_HOME", home.toString());
    }

    Program with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Program reading(byte[] bytes) {
        in = bytes;
        return this;
    }

    Program reading(String text) {
        return reading(text.getBytes(StandardCharsets.UTF_8));
    }

    Result run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console =
                new Console(
                        new ByteArrayInputStream(in),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        var surroundings = Surroundings.of(variables, new Properties());
        int code = new CommandLineProgram(surroundings, console).run(args);
        return new Result(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
