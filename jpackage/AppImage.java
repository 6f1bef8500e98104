import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as it lies on a person's disk: launchers, jars, runtime.
///
/// @param root the folder, or the `.app` on macOS
record AppImage(TargetSystem system, Path root) {
    static AppImage make(
            TargetSystem system, String version, Path jars, Path runtime, Path icon, Path folder)
            throws IOException {
        Steps.empty(folder);
        Steps.tool("jpackage", command(system, version, jars, runtime, icon, folder));
        var image = new AppImage(system, root(system, folder));
        switch (system) {
            case LINUX -> LinuxLauncher.replace(image);
            case WINDOWS -> image.forgetSecondLauncher();
            case MACOS -> {}
        }
        return image;
    }

    /// The arguments of jpackage.
    static List<String> command(
            TargetSystem system, String version, Path jars, Path runtime, Path icon, Path folder)
            throws IOException {
        var arguments = new ArrayList<>(Steps.flags("app-image.args", "about.args"));
        arguments.addAll(
                Steps.flags(
                        switch (system) {
                            case LINUX -> "linux.args";
                            case MACOS -> "macos.args";
                            case WINDOWS -> "windows.args";
                        }));
        if (system != TargetSystem.LINUX) {
            // Not every way to install keeps the times by which the start-up cache knows its jars;
            // the program mends them.
            arguments.addAll(
                    List.of("--java-options", "-Dvoiceplayground.jars=" + StartupCache.TIME));
        }
        arguments.addAll(
                List.of(
                        "--name", name(system),
                        "--app-version", version,
                        "--icon", icon.toString(),
                        "--input", jars.toString(),
                        "--runtime-image", runtime.toString(),
                        "--dest", folder.toString()));
        return arguments;
    }

    static String name(TargetSystem system) {
        return system == TargetSystem.LINUX ? "voice-playground" : "Voice Playground";
    }

    static Path root(TargetSystem system, Path folder) {
        return folder.resolve(name(system) + (system == TargetSystem.MACOS ? ".app" : ""));
    }

    /// jpackage of JDK 25 gives every launcher that it knows of a place in the Start menu, also one
    /// that said no (JDK-8364564). One it does not know of it packs as any other file.
    private void forgetSecondLauncher() throws IOException {
        Path state = app().resolve(".jpackage.xml");
        String all = Files.readString(state);
        String known =
                all.replaceAll("(?s)<add-launcher\\b[^>]*?(?:/>|(?<!/)>.*?</add-launcher>)", "");
        if (known.equals(all)) {
            throw new IllegalStateException("no second launcher in " + state);
        }
        Files.writeString(state, known);
    }

    /// The same image in another place.
    AppImage copiedTo(Path folder) throws IOException {
        Path copy = Steps.empty(folder).resolve(root.getFileName());
        Steps.copy(root, copy);
        return new AppImage(system, copy);
    }

    /// The jars, the launchers' settings and the start-up cache.
    Path app() {
        return switch (system) {
            case LINUX -> root.resolve("lib/app");
            case MACOS -> root.resolve("Contents/app");
            case WINDOWS -> root.resolve("app");
        };
    }

    /// Licences of all that is in it.
    Path legal() {
        return app().resolveSibling("legal");
    }

    /// The settings of [#launcher()]; on Linux they are in it.
    Path settings() {
        if (system == TargetSystem.LINUX) {
            return launcher();
        }
        String name = launcher().getFileName().toString();
        return app().resolve(name.replaceFirst("\\.exe$", "") + ".cfg");
    }

    /// The launcher that has a console to print to.
    Path launcher() {
        return switch (system) {
            case LINUX -> root.resolve("bin/voice-playground");
            case MACOS -> root.resolve("Contents/MacOS/Voice Playground");
            case WINDOWS -> root.resolve("voice-playground.exe");
        };
    }

    /// Lets it look whether it is whole; on Linux with a screen, where one can be had.
    void check() throws IOException, InterruptedException {
        var command = new ArrayList<>(Screens.borrowed());
        command.add(launcher().toString());
        command.add("--self-check");
        Steps.run(command);
        if (!Files.exists(legal())) {
            throw new IllegalStateException("there are no licences in " + legal());
        }
    }
}
