import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The installers that jpackage makes from the finished image: `.msi` and `.dmg`.
final class Installers {
    private Installers() {}

    static void make(
            String kind, TargetSystem system, String version, AppImage image, Icons icons, Path out)
            throws IOException {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--type", kind,
                                "--name", AppImage.name(system),
                                "--app-version", version,
                                "--app-image", image.root().toString(),
                                "--dest", out.toString()));
        arguments.addAll(Steps.flags(kind + ".args"));
        if (system == TargetSystem.WINDOWS) {
            arguments.addAll(List.of("--icon", icons.ico().toString()));
        }
        Steps.tool("jpackage", arguments);
    }
}
