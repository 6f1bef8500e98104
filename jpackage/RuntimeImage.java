import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The Java runtime of a package: the modules the program needs, with JavaFX among them.
///
/// JavaFX comes as jars that carry their native parts inside and unpack them into the person's home
/// at the first start. Made into jmods they lie in the runtime's own folder instead.
final class RuntimeImage {
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

    /// Programs of the JDK that nobody calls here; `java` makes the start-up cache.
    private static final List<String> UNUSED =
            List.of(
                    "jrunscript", "keytool", "rmiregistry", "jcmd", "jwebserver",
                    // Windows has these too.
                    "jabswitch", "jaccessinspector", "jaccesswalker", "javaw", "kinit", "klist",
                    "ktab");

    private final Libraries libraries;
    private final TargetSystem system;

    RuntimeImage(Libraries libraries, TargetSystem system) {
        this.libraries = libraries;
        this.system = system;
    }

    Path link(Path target) throws IOException {
        Path work = Steps.empty(target.resolveSibling("jmods"));
        for (Path jar : libraries.javafx()) {
            jmod(jar, work);
        }
        Steps.tool("jlink", command(system, work, target));
        for (String name : UNUSED) {
            Files.deleteIfExists(target.resolve("bin").resolve(name));
            Files.deleteIfExists(target.resolve("bin").resolve(name + ".exe"));
        }
        return target;
    }

    /// The arguments of jlink.
    static List<String> command(TargetSystem system, Path jmods, Path target) throws IOException {
        var arguments = new ArrayList<>(Steps.flags("jlink.args"));
        if (system == TargetSystem.WINDOWS) {
            arguments.addAll(Steps.flags("jlink-windows.args"));
        }
        arguments.addAll(List.of("--module-path", jmods.toString(), "--output", target.toString()));
        return arguments;
    }

    private void jmod(Path jar, Path work) throws IOException {
        String module = Libraries.name(jar).replaceFirst("javafx-(\\w+)-.*", "javafx.$1");
        Path classes = Files.createDirectories(work.resolve(module + "-classes"));
        Path libs = Files.createDirectories(work.resolve(module + "-natives"));
        // On Windows JavaFX looks for them in `bin/javafx`; in `bin` itself its copies of
        // Microsoft's libraries would meet those of the JDK, and jlink refuses that.
        Path natives =
                system == TargetSystem.WINDOWS
                        ? Files.createDirectories(libs.resolve("javafx"))
                        : libs;
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                boolean isNative = NATIVE.matcher(entry.getName()).matches();
                Path file = (isNative ? natives : classes).resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        Steps.tool(
                "jmod",
                List.of(
                        "create",
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        libs.toString(),
                        work.resolve(module + ".jmod").toString()));
        Steps.delete(classes);
        Steps.delete(libs);
    }
}
