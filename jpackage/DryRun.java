import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Prints the commands that a build of another system would run, one a line, and runs none.
final class DryRun {
    private final TargetSystem system;
    private final String version;
    private final Path work;
    private final Path out;

    DryRun(TargetSystem system, String version, Path work, Path out) {
        this.system = system;
        this.version = version;
        this.work = work;
        this.out = out;
    }

    void print(List<String> kinds) throws IOException {
        Path jars = work.resolve("jars");
        Path runtime = work.resolve("runtime");
        Path folder = work.resolve("image");
        var image = new AppImage(system, AppImage.root(system, folder));
        boolean isMac = system == TargetSystem.MACOS;
        if (isMac) {
            show(MacSigning.command("jars", jars));
        }
        print("jlink", RuntimeImage.command(system, work.resolve("jmods"), runtime));
        Path icon = Icons.of(system, work.resolve("icons"));
        print("jpackage", AppImage.command(system, version, jars, runtime, icon, folder));
        show(List.of(image.launcher().toString(), "--self-check"));
        if (isMac) {
            show(MacSigning.seal(image.root()));
            show(MacSigning.command("app", image.root()));
        }
        for (String kind : kinds) {
            switch (kind) {
                case "msi" -> print("jpackage", Installers.msi(version, image.root(), out));
                case "dmg" -> {
                    Path dmg = Installers.dmg(version, out);
                    show(Installers.dmgCommand(work.resolve("dmg"), dmg));
                    show(MacSigning.command("dmg", dmg));
                }
                default -> System.out.println("# " + kind + " is made by its system's builder");
            }
        }
    }

    private static void print(String tool, List<String> arguments) {
        System.out.println(tool + " " + line(arguments));
    }

    private static void show(List<String> command) {
        System.out.println(line(command));
    }

    /// Quoted where it has spaces, with the same separators everywhere.
    private static String line(List<String> words) {
        return String.join(
                        " ",
                        words.stream().map(w -> w.contains(" ") ? "\"" + w + "\"" : w).toList())
                .replace('\\', '/');
    }
}
