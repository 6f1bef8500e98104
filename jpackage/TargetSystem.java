import java.util.List;
import java.util.Locale;

/// The system that is built for: the one the build runs on.
///
/// @param fx classifier of its JavaFX jars
/// @param natives how libraries name its folder of native parts, by the parts of a path that it may
///   have
enum TargetSystem {
    LINUX,
    MACOS,
    WINDOWS;

    static TargetSystem current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    /// The classifier of the JavaFX jars.
    String fx() {
        String system =
                switch (this) {
                    case LINUX -> "linux";
                    case MACOS -> "mac";
                    case WINDOWS -> "win";
                };
        return isArm() ? system + "-aarch64" : system;
    }

    /// What is made where nothing else is asked for.
    List<String> kinds() {
        return switch (this) {
            case LINUX -> List.of("deb", "rpm", "tar.gz");
            case MACOS -> List.of("dmg");
            case WINDOWS -> List.of("msi");
        };
    }

    /// Whether a folder of native parts, as libraries name them, is for this system.
    ///
    /// @param folder such as `linux-x86-64` (JNA), `Linux/x86_64` (SQLite)
    boolean isOwn(String folder) {
        String lower = folder.toLowerCase(Locale.ROOT).replace('_', '-');
        String own =
                switch (this) {
                    case LINUX -> "linux";
                    case MACOS -> lower.contains("darwin") ? "darwin" : "mac";
                    case WINDOWS -> lower.contains("win32") ? "win32" : "windows";
                };
        boolean isArch =
                isArm()
                        ? lower.endsWith("aarch64")
                        : lower.endsWith("x86-64") && !lower.contains("musl");
        return lower.startsWith(own) && isArch;
    }
}
