package voiceplayground.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The program as people start it: a process of its own, from its module path.
final class ChildProgram {
    private static final Pattern TEST_ONLY =
            Pattern.compile(
                    ".*(?:test-classes|testfx|junit|opentest4j|apiguardian|archunit|hamcrest|assertj)[^/\\\\]*");

    private ChildProgram() {}

    /// A process that is ready to start.
    static ProcessBuilder of(Path home, String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        command.add("--enable-native-access=javafx.graphics,com.sun.jna");
        command.add("-p");
        command.add(String.join(File.pathSeparator, modulePath()));
        command.add("-m");
        command.add("voiceplayground/voiceplayground.Main");
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command);
        Map<String, String> variables = process.environment();
        variables.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "SMALLEST_API_KEY"));
        variables.remove("VOICE_PLAYGROUND_BASE_URL");
        variables.put("VOICE_PLAYGROUND_HOME", home.toString());
        variables.put("LC_ALL", "C.UTF-8");
        return process;
    }

    /// Runs to the end and returns what it printed, errors behind the rest.
    static String output(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.redirectErrorStream(true).start();
        String text =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        return "exit " + process.waitFor() + "\n" + text;
    }

    private static List<String> modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !TEST_ONLY.matcher(entry).matches())
                .toList();
    }
}
