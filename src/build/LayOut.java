import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Build step: completes `target/voice-playground` with the app's jar and its start scripts.
///
/// Arguments: the jar, the folder (whose `lib` already holds the libraries). The scripts remember
/// the JDK that built them, as the last place to look for a Java 25.
class LayOut {
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(
                jar,
                folder.resolve("lib").resolve(jar.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
        for (String name : new String[] {"voice-playground", "voice-playground.cmd"}) {
            Path source = Path.of("src", "build", "bin", name);
            String script =
                    Files.readString(source)
                            .replace("@BUILD_JAVA_HOME@", System.getProperty("java.home"));
            Path target = bin.resolve(name);
            Files.writeString(target, script);
            target.toFile().setExecutable(true);
        }
    }
}
