import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Builds the installers of the system it runs on, from `target/voice-playground`.
///
/// The same steps everywhere: trimmed libraries, a runtime with JavaFX in it, the app image, the
/// cache that it starts from (made by letting it speak), a check of the image as shipped, in another
/// place, and the installers. Arguments: the kinds to make (`deb`, `rpm`, `tar.gz`, `msi`, `dmg`,
/// `image`); none for all of this system. `--dry-run [--system linux|macos|windows]` before them
/// prints the commands and runs none.
class Build {
    static final Path TARGET = Path.of("target");
    static final Path WORK = TARGET.resolve("packaging");
    static final Path OUT = TARGET.resolve("installers");

    public static void main(String[] args) throws IOException, InterruptedException {
        var kinds = new ArrayList<>(Arrays.asList(args));
        var system = TargetSystem.current();
        boolean isDry = kinds.remove("--dry-run");
        int named = kinds.indexOf("--system");
        if (isDry && named >= 0) {
            kinds.remove(named);
            system = TargetSystem.valueOf(kinds.remove(named).toUpperCase(Locale.ROOT));
        }
        if (kinds.isEmpty()) {
            kinds.addAll(system.kinds());
        }
        if (isDry) {
            new DryRun(system, version(), WORK, OUT).print(kinds);
        } else {
            build(system, version(), kinds);
        }
    }

    private static void build(TargetSystem system, String version, List<String> kinds)
            throws IOException, InterruptedException {
        Steps.empty(WORK);
        boolean isMac = system == TargetSystem.MACOS;

        Steps.say("libraries");
        var libraries = new Libraries(TARGET.resolve("voice-playground/lib"), system);
        Path jars = libraries.trimmed(WORK.resolve("jars"));
        if (isMac) {
            // The start-up cache is made of the jars as they are shipped: signed before.
            Steps.run(MacSigning.command("jars", jars));
        }

        Steps.say("runtime");
        Path runtime = new RuntimeImage(libraries, system).link(WORK.resolve("runtime"));

        Steps.say("icons");
        var icons = new Icons(Path.of("assets/icon.svg"), WORK.resolve("icons"));

        Steps.say("app image");
        var image =
                AppImage.make(
                        system, version, jars, runtime, icons.of(system), WORK.resolve("image"));
        new Licences(libraries, runtime).gather(image.legal());

        Steps.say("start-up cache");
        new StartupCache(image).train();

        if (isMac) {
            Steps.say("signature");
            Steps.run(MacSigning.seal(image.root()));
            Steps.run(MacSigning.command("app", image.root()));
        }

        Steps.say("check of a copy in another place");
        image.copiedTo(WORK.resolve("elsewhere")).check();

        Steps.empty(OUT);
        for (String kind : kinds) {
            Steps.say(kind);
            switch (kind) {
                case "image" -> {}
                case "deb", "rpm", "tar.gz" ->
                        new LinuxPackages(image, version, icons, WORK.resolve("linux"))
                                .make(kind, OUT);
                case "msi", "dmg" ->
                        Installers.make(kind, version, image, WORK.resolve("dmg"), OUT);
                default -> throw new IllegalArgumentException("no kind of installer: " + kind);
            }
        }
        Checksums.write(OUT);
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
