package voiceplayground.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process of its own: a fresh JVM of this class path, or any program.
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Child(Map<String, String> surroundings, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(surroundings);
        process = builder.start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child java(List<String> options, Class<?> main, Object... args) throws IOException {
        return java(Map.of(), options, main, args);
    }

    static Child java(
            Map<String, String> surroundings, List<String> options, Class<?> main, Object... args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new Child(surroundings, command);
    }

    static Child program(Map<String, String> surroundings, String... command) throws IOException {
        return new Child(surroundings, List.of(command));
    }

    /// The next line it prints.
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the child ended with exit code " + exitCode());
        }
        return line;
    }

    /// The next line, as numbers separated by blanks.
    double[] numbers() throws IOException {
        String[] words = line().split(" ");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    Process process() {
        return process;
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
