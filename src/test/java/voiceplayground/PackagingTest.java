package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What can be tried of the installers of other systems: the commands that would be run.
class PackagingTest {
    private static final Path SCRIPTS = Path.of("jpackage");

    @Test
    void everyFlagIsInTheManualOfJpackage() throws IOException {
        var words = words("HelpResources.properties");
        var unknown = new TreeSet<String>();
        for (String file :
                List.of("about.args", "app-image.args", "windows.args", "macos.args", "msi.args")) {
            Files.readAllLines(SCRIPTS.resolve(file)).stream()
                    .filter(line -> line.startsWith("-"))
                    .map(line -> line.split(" ")[0])
                    .filter(flag -> !words.contains(flag))
                    .forEach(unknown::add);
        }
        for (String key : properties("windows/console.properties").stringPropertyNames()) {
            if (!words.contains("\"" + key + "\"")) {
                unknown.add(key);
            }
        }
        assertEquals(new TreeSet<>(), unknown);
    }

    @Test
    void noFlagIsSaidTwice() throws IOException {
        for (List<String> together :
                List.of(
                        List.of("app-image.args", "about.args", "windows.args"),
                        List.of("app-image.args", "about.args", "macos.args"),
                        List.of("about.args", "msi.args"))) {
            var flags = new ArrayList<String>();
            for (String file : together) {
                Files.readAllLines(SCRIPTS.resolve(file)).stream()
                        .filter(line -> line.startsWith("-"))
                        // The only one that may be repeated; its values may not.
                        .map(line -> line.startsWith("--java-options") ? line : line.split(" ")[0])
                        .forEach(flags::add);
            }
            assertEquals(flags.stream().distinct().toList(), flags);
        }
    }

    @Test
    void windowsGetsAnInstallerForOnePersonAndALauncherWithAConsole()
            throws IOException, InterruptedException {
        var lines = dryRun("windows");
        assertEquals(
                List.of(
                        "jlink",
                        "jpackage",
                        "target/packaging/image/voice-playground.exe",
                        "jpackage"),
                lines.stream().map(PackagingTest::program).toList());
        assertHas(lines.getFirst(), "--add-modules jdk.crypto.mscapi");
        assertHas(
                lines.get(1),
                "--type app-image",
                "--add-launcher voice-playground=jpackage/windows/console.properties",
                "--icon target/packaging/icons/icon.ico",
                "--java-options -XX:AOTCache=$APPDIR/app.aot",
                "--java-options -Dvoiceplayground.jars=2026-01-01T00:00:00Z");
        assertEquals("true", properties("windows/console.properties").getProperty("win-console"));
        assertHas(
                lines.getLast(),
                "--type msi",
                "--app-image \"target/packaging/image/Voice Playground\"",
                "--app-version " + version(),
                "--win-per-user-install",
                "--install-dir \"Programs/Voice Playground\"",
                "--win-upgrade-uuid af044ccd-63cd-4f96-8195-d72f5a213fa3",
                "--win-menu --win-menu-group \"Voice Playground\" --win-shortcut-prompt");
    }

    @Test
    void aMacsBundleIsSignedAfterItsCacheIsMadeAndBeforeItIsPacked()
            throws IOException, InterruptedException {
        String app = "\"target/packaging/image/Voice Playground.app\"";
        String launcher = app.replaceFirst("\"$", "/Contents/MacOS/Voice Playground\"");
        String sign = "sh jpackage/sign-and-notarise.sh ";
        var lines = dryRun("macos");
        assertHas(lines.get(2), "--mac-package-identifier io.github.voice-playground");
        String dmg = lines.getLast().replaceFirst("^.* ", "");
        assertTrue(
                dmg.matches("target/installers/Voice-Playground-[0-9.]+-(arm64|x64)\\.dmg"), dmg);
        assertEquals(
                List.of(
                        sign + "jars target/packaging/jars",
                        launcher + " --self-check",
                        "codesign --force --sign - " + app,
                        sign + "app " + app,
                        "hdiutil create -volname \"Voice Playground\" -fs HFS+ -format ULFO -ov"
                                + " -srcfolder target/packaging/dmg "
                                + dmg,
                        sign + "dmg " + dmg),
                lines.stream().filter(line -> !line.matches("j(link|package) .*")).toList());
    }

    @Test
    void withoutCredentialsTheSigningScriptSaysSoAndDoesNothing()
            throws IOException, InterruptedException {
        for (String what : List.of("jars", "app", "dmg")) {
            var script =
                    new ProcessBuilder("sh", "jpackage/sign-and-notarise.sh", what, "not there");
            script.environment().remove("MACOS_SIGN_IDENTITY");
            assertEquals(
                    List.of("   " + what + ": not signed, MACOS_SIGN_IDENTITY is not set"),
                    output(script));
        }
    }

    @Test
    void theVersionIsOneThatEverySystemTakes() throws IOException {
        // macOS wants a first number above 0, Windows three numbers below 256, 256 and 65536.
        assertTrue(
                version().matches("[1-9]\\d?\\.\\d{1,2}\\.\\d{1,4}"), "of pom.xml: " + version());
    }

    @Test
    void theChangelogBeginsWithThisVersion() throws IOException {
        var newest =
                Files.readAllLines(Path.of("src/docs/CHANGELOG.md")).stream()
                        .filter(line -> line.startsWith("## "))
                        .findFirst()
                        .orElse("");
        assertTrue(
                newest.matches("## " + Pattern.quote(version()) + " - \\d{4}-\\d\\d-\\d\\d"),
                newest);
    }

    /// What stands for a command: its program, without the folder of the image.
    private static String program(String line) {
        return line.startsWith("\"")
                ? line.split("\"")[1].replace("Voice Playground/", "")
                : line.split(" ")[0];
    }

    private static void assertHas(String line, String... parts) {
        assertEquals(
                List.of(), Stream.of(parts).filter(part -> !line.contains(part)).toList(), line);
    }

    private static List<String> dryRun(String system) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return output(
                new ProcessBuilder(java, "jpackage/Build.java", "--dry-run", "--system", system));
    }

    private static List<String> output(ProcessBuilder builder)
            throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        List<String> lines;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.readAllLines();
        }
        assertEquals(0, process.waitFor(), String.join("\n", lines));
        return lines;
    }

    /// The words of jpackage's own help, of all systems.
    private static List<String> words(String resource) throws IOException {
        var help = new Properties();
        var modules = FileSystems.getFileSystem(URI.create("jrt:/"));
        try (var in =
                Files.newInputStream(
                        modules.getPath(
                                "modules/jdk.jpackage/jdk/jpackage/internal/resources",
                                resource))) {
            help.load(in);
        }
        var separators = Pattern.compile("[\\s,]+");
        return help.values().stream()
                .flatMap(text -> Arrays.stream(separators.split(text.toString())))
                .distinct()
                .toList();
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(SCRIPTS.resolve(file))) {
            properties.load(in);
        }
        return properties;
    }

    private static String version() throws IOException {
        var build = new Properties();
        try (var in =
                PackagingTest.class.getResourceAsStream("/voiceplayground/build.properties")) {
            build.load(in);
        }
        return build.getProperty("version");
    }
}
