import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The launcher of Linux: a few lines of shell.
///
/// jpackage's own asks `rpm` and `dpkg` at each start which package it belongs to, and starts itself
/// once more: 0.45 of 1.4 s of `--version`, in six starts each, in turn.
final class LinuxLauncher {
    private static final String HEAD =
            """
            #!/bin/sh
            # Starts the program with the Java beside it.
            self=$(readlink -f -- "$0")
            root=${self%/bin/*}
            app=$root/lib/app
            # Meant for other Javas: jpackage's launchers do not read it either.
            unset JDK_JAVA_OPTIONS
            # Without a graphics card OpenGL would be computed (26 MB of libraries), and JavaFX's
            # pictures of backgrounds (8 MB) lie in the heap.
            painting=
            if [ ! -e /dev/dri ] && [ ! -e /dev/nvidiactl ]; then
                export GDK_GL=disable
                painting="-Dprism.order=sw -Dprism.disableRegionCaching=true"
            fi
            exec "$root/lib/runtime/bin/voice-playground" $painting \\
            """;

    private LinuxLauncher() {}

    /// Puts it in the place of jpackage's, with the same settings.
    static void replace(AppImage image) throws IOException {
        Path settings = image.app().resolve("voice-playground.cfg");
        var lines = new ArrayList<String>();
        lines.add("-Djpackage.app-path=$self");
        lines.addAll(values(settings, "java-options"));
        lines.add("-cp");
        lines.add(String.join(":", values(settings, "app.classpath")));
        lines.addAll(values(settings, "app.mainclass"));
        var script = new StringBuilder(HEAD);
        for (String line : lines) {
            script.append("  \"").append(line).append("\" \\\n");
        }
        script.append("  \"$@\"\n");
        Path launcher = image.launcher();
        Files.delete(launcher);
        Files.writeString(launcher, script);
        launcher.toFile().setExecutable(true, false);
        // Under its own name, by which people find it among their processes.
        Path bin = image.root().resolve("lib/runtime/bin");
        Files.createSymbolicLink(bin.resolve("voice-playground"), Path.of("java"));
        Files.delete(settings);
        Files.delete(image.root().resolve("lib/libapplauncher.so"));
    }

    private static List<String> values(Path settings, String name) throws IOException {
        return Files.readAllLines(settings).stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .map(value -> value.replace("$APPDIR", "$app"))
                .toList();
    }
}
