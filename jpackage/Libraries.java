import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The jars that the program runs with, and what of them a package needs.
final class Libraries {
    /// Speaks only where a build could not fetch Flite, which packages require.
    private static final String FALLBACK_VOICE = "freetts-";

    /// Folders of native parts in jars: JNA's and SQLite's.
    private static final Pattern NATIVE =
            Pattern.compile("(?:com/sun/jna|org/sqlite/native)/([^/]+(?:/[^/]+)?)/[^/]+\\.\\w+");

    /// What JKeychain talks to a Mac's store of secrets with.
    private static final String KEYCHAIN = "osxkeychain.so";

    private final Path lib;
    private final TargetSystem system;

    Libraries(Path lib, TargetSystem system) {
        this.lib = lib;
        this.system = system;
    }

    /// The JavaFX modules of this system.
    List<Path> javafx() throws IOException {
        return jars().stream()
                .filter(jar -> name(jar).startsWith("javafx-"))
                .filter(jar -> name(jar).endsWith("-" + system.fx() + ".jar"))
                .toList();
    }

    /// All that lies beside the runtime: the program and its libraries.
    List<Path> others() throws IOException {
        return jars().stream()
                .filter(jar -> !name(jar).startsWith("javafx-"))
                .filter(jar -> !name(jar).startsWith(FALLBACK_VOICE))
                .toList();
    }

    /// Copies them without the native parts of other systems and not compressed; the program's own
    /// jar gets a name without its version.
    Path trimmed(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path jar : others()) {
            trim(jar, folder.resolve(name(jar).replaceFirst("^(voice-playground)-.*", "$1.jar")));
        }
        return folder;
    }

    private List<Path> jars() throws IOException {
        try (var files = Files.list(lib)) {
            return files.filter(file -> name(file).endsWith(".jar")).sorted().toList();
        }
    }

    /// The entries lie in the jar as they are: the package compresses all of it together, which
    /// makes it smaller than jars that were compressed one file at a time, and nothing has to be
    /// unpacked at a start.
    private void trim(Path jar, Path target) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            var old = new OldClasses(zip);
            for (ZipEntry entry : zip.stream().filter(this::isNeeded).toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(".class")) {
                    bytes = old.renewed(bytes);
                }
                var sum = new CRC32();
                sum.update(bytes);
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(bytes.length);
                copy.setCrc(sum.getValue());
                out.putNextEntry(copy);
                out.write(bytes);
            }
        }
    }

    private boolean isNeeded(ZipEntry entry) {
        if (entry.getName().equals(KEYCHAIN)) {
            return system == TargetSystem.MACOS;
        }
        var match = NATIVE.matcher(entry.getName());
        // Classes of JNA lie in folders of the same depth.
        return !match.matches() || entry.getName().endsWith(".class") || system.isOwn(match.group(1));
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
