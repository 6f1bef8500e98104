package voiceplayground.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the data of this program lives.
///
/// Linux: `$XDG_DATA_HOME/voice-playground`, else `~/.local/share/voice-playground` (XDG Base
/// Directory Specification); macOS: `~/Library/Application Support/Voice Playground`; Windows:
/// `%LOCALAPPDATA%\Voice Playground`. `VOICE_PLAYGROUND_HOME` overrides them all.
///
/// @param home holds everything; may not exist yet
public record AppFolders(Path home) {
    public AppFolders {
        home = home.toAbsolutePath().normalize();
    }

    /// The folders of this process.
    public static AppFolders system() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /// The folders of a system.
    ///
    /// @param variables of the environment; blank ones and relative XDG folders count as not set
    /// @param systemName as in the property `os.name`
    public static AppFolders of(Map<String, String> variables, String systemName, Path userHome) {
        var chosen = folder(variables, "VOICE_PLAYGROUND_HOME");
        if (chosen.isPresent()) {
            return new AppFolders(chosen.get());
        }
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new AppFolders(userHome.resolve("Library/Application Support/Voice Playground"));
        }
        if (system.contains("windows")) {
            return new AppFolders(
                    folder(variables, "LOCALAPPDATA")
                            .orElse(userHome.resolve("AppData/Local"))
                            .resolve("Voice Playground"));
        }
        return new AppFolders(
                folder(variables, "XDG_DATA_HOME")
                        .filter(Path::isAbsolute)
                        .orElse(userHome.resolve(".local/share"))
                        .resolve("voice-playground"));
    }

    /// One folder for each take.
    public Path takes() {
        return home.resolve("takes");
    }

    /// Lists of voices, one file for each server.
    public Path voices() {
        return home.resolve("voices");
    }

    /// The person's favourite voices and those used last.
    public Path favourites() {
        return home.resolve("favourites.json");
    }

    /// What the person set.
    public Path settings() {
        return home.resolve("settings.json");
    }

    /// The servers that the person set up; never a key.
    public Path environments() {
        return home.resolve("environments.json");
    }

    /// The request in the form.
    public Path draft() {
        return home.resolve("draft.json");
    }

    /// How the request in the form goes out, where that is not as at a first start.
    public Path draftDelivery() {
        return home.resolve("draft-delivery.json");
    }

    /// Names and unsaved entries of pronunciation dictionaries.
    public Path dictionaries() {
        return home.resolve("dictionaries.json");
    }

    private static Optional<Path> folder(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(v -> !v.isBlank()).map(Path::of);
    }
}
