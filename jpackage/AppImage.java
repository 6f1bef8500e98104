import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as it lies on a person's disk: launcher, jars, runtime.
///
/// @param root the folder, or the `.app` on macOS
record AppImage(TargetSystem system, Path root) {
    static AppImage make(
            TargetSystem system, String version, Path jars, Path runtime, Icons icons, Path folder)
            throws IOException {
        Steps.empty(folder);
        var arguments = new ArrayList<>(Steps.flags("app-image.args"));
        if (system != TargetSystem.LINUX) {
            arguments.addAll(Steps.flags(system == TargetSystem.MACOS ? "macos.args" : "windows.args"));
        }
        arguments.addAll(
                List.of(
                        "--name", name(system),
                        "--app-version", version,
                        "--icon", icons.of(system).toString(),
                        "--input", jars.toString(),
                        "--runtime-image", runtime.toString(),
                        "--dest", folder.toString()));
        Steps.tool("jpackage", arguments);
        return new AppImage(
                system,
                folder.resolve(
                        name(system) + (system == TargetSystem.MACOS ? ".app" : "")));
    }

    static String name(TargetSystem system) {
        return system == TargetSystem.LINUX ? "voice-playground" : "Voice Playground";
    }

    /// The same image in another place.
    AppImage copiedTo(Path folder) throws IOException {
        Path copy = Steps.empty(folder).resolve(root.getFileName());
        Steps.copy(root, copy);
        return new AppImage(system, copy);
    }

    /// The jars, the launcher's settings and the start-up cache.
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

    Path settings() {
        return app().resolve(name(system) + ".cfg");
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
