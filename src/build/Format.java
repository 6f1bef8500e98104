import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Build step: holds every Java file under a folder to google-java-format, AOSP style.
///
/// Arguments: the folder with the formatter's jars, `--check` (fails with a list) or `--replace`,
/// then the folder. The formatter runs on the toolchain's JDK because it needs a compiler that can
/// read this Java.
class Format {
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean replace = args[1].equals("--replace");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String name : List.of("api", "code", "file", "parser", "tree", "util")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        command.addAll(
                List.of(
                        "-cp",
                        args[0] + File.separator + "*",
                        "com.google.googlejavaformat.java.Main",
                        "--aosp"));
        command.addAll(
                replace ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        Path list = Files.createTempFile("format", ".txt");
        try (var files = Files.walk(Path.of(args[2]))) {
            Files.write(
                    list,
                    files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList());
            command.add("@" + list);
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                System.err.println(
                        "Not formatted, see above; `mvn -Pformat -DskipTests verify` formats.");
            }
            System.exit(code);
        } finally {
            Files.deleteIfExists(list);
        }
    }
}
