import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// Builds the installers of the system it runs on, from `target/voice-playground`.
///
/// The same steps everywhere: trimmed libraries, a runtime with JavaFX in it, the app image, the
/// cache that it starts from (made by letting it speak), a check of the image as shipped, in another
/// place, and the installers. Arguments: the kinds to make (`deb`, `rpm`, `tar.gz`, `msi`, `dmg`,
/// `image`); none for all of this system.
class Build {
    static final Path TARGET = Path.of("target");
    static final Path WORK = TARGET.resolve("packaging");

    public static void main(String[] args) throws IOException, InterruptedException {
        var system = TargetSystem.current();
        String version = version();
        List<String> kinds = args.length == 0 ? system.kinds() : Arrays.asList(args);
        Steps.empty(WORK);

        Steps.say("libraries");
        var libraries = new Libraries(TARGET.resolve("voice-playground/lib"), system);
        Path jars = libraries.trimmed(WORK.resolve("jars"));

        Steps.say("runtime");
        Path runtime = new RuntimeImage(libraries).link(WORK.resolve("runtime"));

        Steps.say("icons");
        var icons = new Icons(Path.of("assets/icon.svg"), WORK.resolve("icons"));

        Steps.say("app image");
        var image = AppImage.make(system, version, jars, runtime, icons, WORK.resolve("image"));
        new Licences(libraries, runtime).gather(image.legal());

        Steps.say("start-up cache");
        new StartupCache(image).train();

        Steps.say("check of a copy in another place");
        image.copiedTo(WORK.resolve("elsewhere")).check();

        Path out = Steps.empty(TARGET.resolve("installers"));
        for (String kind : kinds) {
            Steps.say(kind);
            switch (kind) {
                case "image" -> {}
                case "deb", "rpm", "tar.gz" ->
                        new LinuxPackages(image, version, icons, WORK.resolve("linux"))
                                .make(kind, out);
                case "msi", "dmg" -> Installers.make(kind, system, version, image, icons, out);
                default -> throw new IllegalArgumentException("no kind of installer: " + kind);
            }
        }
        Checksums.write(out);
    }

    /// From the one place, the `pom.xml`, as the build filtered it.
    private static String version() throws IOException {
        var build = new Properties();
        try (InputStream in =
                Files.newInputStream(TARGET.resolve("classes/voiceplayground/build.properties"))) {
            build.load(in);
        }
        return build.getProperty("version");
    }
}
