import java.nio.file.Path;
import java.util.List;

/// Signatures on macOS.
final class MacSigning {
    private MacSigning() {}

    /// Closes the bundle again after files were added to it. It names nobody, but without it macOS
    /// calls a downloaded copy damaged.
    static List<String> seal(Path app) {
        return List.of("codesign", "--force", "--sign", "-", app.toString());
    }

    /// Signs as a known developer and has Apple check it, where there are credentials.
    ///
    /// @param what `jars`: the native parts in a folder of jars; `app` or `dmg`
    static List<String> command(String what, Path path) {
        return List.of("sh", "jpackage/sign-and-notarise.sh", what, path.toString());
    }
}
