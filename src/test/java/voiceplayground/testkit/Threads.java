package voiceplayground.testkit;

import com.sun.management.HotSpotDiagnosticMXBean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Sees all threads, the virtual ones too, which only a dump of the virtual machine lists.
public final class Threads {
    private static final Pattern NAME =
            Pattern.compile("^#\\d+ \"(vp-[^\"]*)\"", Pattern.MULTILINE);

    private Threads() {}

    /// Names of all living threads of this program.
    public static List<String> named() {
        try {
            Path file = Files.createTempDirectory("threads").resolve("dump.txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(
                            file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            var names =
                    NAME.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult m) -> m.group(1))
                            .sorted()
                            .toList();
            Files.delete(file);
            Files.delete(file.getParent());
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Open descriptors of this process where the system tells; 0 elsewhere.
    public static int descriptors() {
        String[] names = Path.of("/proc/self/fd").toFile().list();
        return names == null ? 0 : names.length;
    }
}
