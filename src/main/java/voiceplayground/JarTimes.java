package voiceplayground;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The times of an installed copy's jars.
///
/// Java takes its start-up cache only while every jar has the time that it had when the cache was
/// made. Windows Installer keeps times without their zone, so in another zone they come out hours
/// off, and a plain copy of a Mac's program is as new as the copy: there the first start is slow
/// and mends it, and the next ones are fast. Costs one look at one file where all is well.
final class JarTimes {
    /// Set by the launchers where it may be needed: the time that all jars should have.
    private static final String PROPERTY = "voiceplayground.jars";

    private static final Logger LOG = Logger.getLogger(JarTimes.class.getName());

    private JarTimes() {}

    /// Mends the times of all jars of the class path if those of the first are wrong.
    ///
    /// @param properties of the system
    /// @return whether they were mended; false also where this person may not change them
    static boolean mend(Properties properties) {
        String wanted = properties.getProperty(PROPERTY, "");
        if (wanted.isEmpty()) {
            return false;
        }
        var time = FileTime.from(Instant.parse(wanted));
        var jars =
                Stream.of(properties.getProperty("java.class.path", "").split(File.pathSeparator))
                        .filter(name -> name.endsWith(".jar"))
                        .map(Path::of)
                        .toList();
        try {
            if (jars.isEmpty() || Files.getLastModifiedTime(jars.getFirst()).equals(time)) {
                return false;
            }
            for (Path jar : jars.reversed()) {
                // Installers take a file that was changed after it was made for the person's own.
                Files.getFileAttributeView(jar, BasicFileAttributeView.class)
                        .setTimes(time, null, time);
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, "the start stays slow", e);
            return false;
        }
    }
}
