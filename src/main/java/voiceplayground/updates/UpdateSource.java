package voiceplayground.updates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;

/// Where this program would hear of its next version, as its build was told.
///
/// @param installed the version that runs
/// @param document says what the newest version is, see [ReleaseDocument]
/// @param page where versions are downloaded by a person; `https`
public record UpdateSource(Version installed, URI document, URI page) {
    private static final String BUILD = "/voiceplayground/build.properties";

    /// What the build of this program says; empty where it names no place.
    public static Optional<UpdateSource> ofBuild() {
        var build = new Properties();
        try (InputStream in = UpdateSource.class.getResourceAsStream(BUILD)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(build);
    }

    /// Reads the properties `version`, `update.document` and `update.page`; empty where one is
    /// missing or makes no sense.
    static Optional<UpdateSource> of(Properties build) {
        var installed = Version.parse(build.getProperty("version", ""));
        var document = address(build.getProperty("update.document", ""));
        var page = address(build.getProperty("update.page", "")).filter(PageRule::isWeb);
        return installed.flatMap(version ->
                document.flatMap(from -> page.map(at -> new UpdateSource(version, from, at))));
    }

    private static Optional<URI> address(String text) {
        return PageRule.address(text).filter(uri -> uri.getHost() != null);
    }
}
