import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// Build step: lays out `target/voice-playground`, which starts without Maven.
///
/// Arguments: the app's jar, the folder, the class path with the libraries. The scripts remember
/// the JDK that built them, as the last place to look for a Java 25.
class LayOut {
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Path lib = emptied(folder.resolve("lib"));
        copy(Path.of(args[0]), lib);
        for (String entry : args[2].split(Pattern.quote(File.pathSeparator))) {
            if (entry.endsWith(".jar")) {
                copy(Path.of(entry), lib);
            }
        }
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String name : List.of("voice-playground", "voice-playground.cmd")) {
            String script =
                    Files.readString(Path.of("src", "build", "bin", name))
                            .replace("@BUILD_JAVA_HOME@", System.getProperty("java.home"));
            Path target = bin.resolve(name);
            // Windows' command interpreter loses labels in files with bare line feeds.
            Files.writeString(
                    target, name.endsWith(".cmd") ? script.replace("\n", "\r\n") : script);
            if (!target.toFile().setExecutable(true)) {
                throw new IOException(target + " cannot be made executable");
            }
        }
    }

    /// Two versions of one module on a module path keep the program from starting.
    private static Path emptied(Path lib) throws IOException {
        Files.createDirectories(lib);
        try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
            for (Path jar : jars) {
                Files.delete(jar);
            }
        }
        return lib;
    }

    private static void copy(Path jar, Path lib) throws IOException {
        Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
