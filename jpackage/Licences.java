import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The licences of everything in a package: a list by `licences.tsv`, the texts, and what the jars
/// say themselves. The runtime brings its own.
final class Licences {
    private static final Pattern OWN_WORDS =
            Pattern.compile("META-INF/[^/]*(?:LICEN[CS]E|NOTICE)[^/]*(?<!\\.class)");

    private final Libraries libraries;
    private final Path runtime;

    Licences(Libraries libraries, Path runtime) {
        this.libraries = libraries;
        this.runtime = runtime;
    }

    private record Entry(String prefix, String what, String licence, String from) {}

    /// Writes them into a folder.
    ///
    /// @throws IllegalStateException where a jar is not in the list
    void gather(Path folder) throws IOException {
        Steps.empty(folder);
        var table = table();
        var lines = new TreeSet<String>();
        var texts = new TreeSet<String>();
        for (Path jar : libraries.others()) {
            String name = Libraries.name(jar);
            if (name.startsWith("voice-playground-")) {
                continue;
            }
            var entry =
                    table.stream()
                            .filter(e -> name.startsWith(e.prefix()))
                            .max(Comparator.comparing(e -> e.prefix().length()))
                            .orElseThrow(() -> new IllegalStateException("no licence for " + name));
            lines.add("%s: %s. %s. %s".formatted(name, entry.what(), entry.licence(), entry.from()));
            texts.add(entry.licence());
            ownWords(jar, folder.resolve(name.replaceFirst("\\.jar$", "")));
        }
        lines.add("Flite, voices and engine: (c) Carnegie Mellon University. Flite. http://cmuflite.org");
        texts.add("Flite");
        lines.add("OpenJFX: GPL-2.0 with Classpath exception. https://openjfx.io");
        lines.add("OpenJDK: GPL-2.0 with Classpath exception; see the folder legal of the runtime.");
        lines.add(
                "Changed for this package: classes made for Java 5 (picocli, annotations) are in the"
                        + " class format of Java 8. Their code is the same.");
        for (String text : texts) {
            Files.copy(Path.of("jpackage/licences", text + ".txt"), folder.resolve(text + ".txt"));
        }
        Files.copy(
                runtime.resolve("legal/java.base/LICENSE"),
                folder.resolve("GPL-2.0-with-Classpath-exception.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve("THIRD-PARTY.txt"), lines);
    }

    private static List<Entry> table() throws IOException {
        return Files.readAllLines(Path.of("jpackage/licences.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cells -> new Entry(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    private static void ownWords(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> OWN_WORDS.matcher(e.getName()).matches()).toList()) {
                Files.createDirectories(folder);
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(Path.of(entry.getName()).getFileName().toString()));
                }
            }
        }
    }
}
