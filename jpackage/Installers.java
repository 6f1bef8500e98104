import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The installers of the finished image: `.msi` by jpackage, `.dmg` by macOS itself.
///
/// jpackage would pack a disk image too, but copies all files anew for it: the copies have other
/// times, and the start-up cache would be refused wherever it is installed.
final class Installers {
    private Installers() {}

    static void make(String kind, String version, AppImage image, Path work, Path out)
            throws IOException, InterruptedException {
        if (kind.equals("msi")) {
            Steps.tool("jpackage", msi(version, image.root(), out));
            return;
        }
        // What a person sees in the disk image: the program, and where to drag it.
        Path shown = image.copiedTo(work).root().getParent();
        Files.createSymbolicLink(shown.resolve("Applications"), Path.of("/Applications"));
        Path dmg = dmg(version, out);
        Steps.run(dmgCommand(shown, dmg));
        Steps.run(MacSigning.command("dmg", dmg));
    }

    /// The arguments of jpackage.
    static List<String> msi(String version, Path image, Path out) throws IOException {
        var arguments = new ArrayList<>(List.of("--type", "msi"));
        arguments.addAll(Steps.flags("about.args", "msi.args"));
        arguments.addAll(
                List.of(
                        "--name", AppImage.name(TargetSystem.WINDOWS),
                        "--app-version", version,
                        "--app-image", image.toString(),
                        "--dest", out.toString()));
        return arguments;
    }

    static Path dmg(String version, Path out) {
        String arch = TargetSystem.isArm() ? "arm64" : "x64";
        return out.resolve("Voice-Playground-" + version + "-" + arch + ".dmg");
    }

    static List<String> dmgCommand(Path shown, Path dmg) throws IOException {
        var command = new ArrayList<>(List.of("hdiutil"));
        command.addAll(Steps.flags("dmg.args"));
        command.addAll(List.of("-srcfolder", shown.toString(), dmg.toString()));
        return command;
    }
}
