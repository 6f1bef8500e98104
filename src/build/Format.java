import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Build step: holds every Java file under a folder to google-java-format, AOSP style.
///
/// Arguments: `--check` (fails with a list) or `--replace`, then the folder. A program of its own on the toolchain's
/// JDK because the formatter needs a compiler that can read this Java.
class Format {
    public static void main(String[] args) throws IOException {
        boolean replace = args[0].equals("--replace");
        List<String> arguments = new ArrayList<>(List.of("--aosp"));
        arguments.addAll(replace ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        try (var files = Files.walk(Path.of(args[1]))) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(arguments::add);
        }
        var out = new PrintWriter(System.out, true);
        int code = Main.main(out, new PrintWriter(System.err, true), arguments.toArray(String[]::new));
        if (code != 0) {
            System.err.println("These files are not formatted; `mvn -Pformat -DskipTests verify` formats them.");
        }
        System.exit(code);
    }
}
