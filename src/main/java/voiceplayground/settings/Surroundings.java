package voiceplayground.settings;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.storage.AppFolders;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What the environment variables of the process say; read once at the start, for the window and
/// the command line alike.
///
/// @param key `SMALLEST_API_KEY`
/// @param baseUrl `VOICE_PLAYGROUND_BASE_URL`, asked instead of the official service
/// @param folders where all data goes, `VOICE_PLAYGROUND_HOME` or the system's place for it
public record Surroundings(Optional<ApiKey> key, Optional<String> baseUrl, AppFolders folders) {
    /// Those of this process.
    public static Surroundings system() {
        return of(System.getenv(), System.getProperties());
    }

    /// Reads variables; blank ones count as not set.
    ///
    /// @param properties `os.name` and `user.home` of the system
    public static Surroundings of(Map<String, String> variables, Properties properties) {
        return new Surroundings(
                value(variables, "SMALLEST_API_KEY").map(ApiKey::new),
                value(variables, "VOICE_PLAYGROUND_BASE_URL"),
                AppFolders.of(
                        variables,
                        properties.getProperty("os.name", ""),
                        Path.of(properties.getProperty("user.home", ""))));
    }

    /// The server of the vendor, or the one set in its place, with the person's key if there is
    /// one.
    public Environment server() {
        return baseUrl.map(this::serverAt).orElseGet(() -> Environment.official(key));
    }

    /// A server at an address, with the person's key if there is one.
    public Environment serverAt(String address) {
        String url = address.strip().replaceAll("/+$", "");
        return url.equals(Environment.OFFICIAL_BASE_URL)
                ? Environment.official(key)
                : new Environment(url, Environment.Kind.CUSTOM, url, key);
    }

    /// True where nothing names a server: the offline voice speaks then.
    public boolean isOffline() {
        return key.isEmpty() && baseUrl.isEmpty();
    }

    private static Optional<String> value(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name))
                .filter(v -> !v.isBlank())
                .map(String::strip);
    }
}
