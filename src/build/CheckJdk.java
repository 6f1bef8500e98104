import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Build step: leaves a mark where the JDK that was found is the one that is needed.
///
/// Without the mark the next step stops the build with one sentence. Runs on any JDK from 17 up.
/// Arguments: the feature release that is needed, the file that is the mark.
class CheckJdk {
    public static void main(String[] args) throws IOException {
        Path mark = Path.of(args[1]);
        if (Runtime.version().feature() == Integer.parseInt(args[0])) {
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, System.getProperty("java.home"));
        } else {
            Files.deleteIfExists(mark);
        }
    }
}
