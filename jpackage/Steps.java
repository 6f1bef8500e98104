import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// What all steps of the packaging need: folders, the JDK's tools, other programs.
final class Steps {
    private Steps() {}

    static void say(String step) {
        System.out.println("== " + step);
    }

    /// An empty folder.
    static Path empty(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    try {
                        Files.delete(file);
                    } catch (AccessDeniedException e) {
                        // On Windows jpackage makes launchers read-only.
                        file.toFile().setWritable(true);
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /// Copies a folder with its permissions and links.
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            file,
                            target,
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING,
                            java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /// Runs a tool of the JDK (`jlink`, `jmod`, `jpackage`) in this process.
    static void tool(String name, List<String> arguments) {
        var tool = ToolProvider.findFirst(name).orElseThrow();
        if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(name + " failed: " + String.join(" ", arguments));
        }
    }

    /// Runs another program to its end.
    static void run(List<String> command) throws IOException, InterruptedException {
        run(command, Map.of());
    }

    /// Runs another program to its end, with some variables more.
    static void run(List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        var program = new ProcessBuilder(command).inheritIO();
        program.environment().putAll(variables);
        if (program.start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    /// The flags of files, one or two to a line; quotes join words.
    static List<String> flags(String... files) throws IOException {
        var flags = new ArrayList<String>();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of("jpackage", file))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int space = line.indexOf(' ');
                    flags.add(space < 0 ? line : line.substring(0, space));
                    if (space > 0) {
                        flags.add(line.substring(space + 1).strip().replaceAll("^\"|\"$", ""));
                    }
                }
            }
        }
        return flags;
    }

    /// A text file of the packaging with its `@NAMES@` filled in, a name and a value in turn.
    static String filled(Path template, String... values) throws IOException {
        String text = Files.readString(template);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("@" + values[i] + "@", values[i + 1]);
        }
        return text;
    }
}
