import java.io.IOException;
import java.util.Map;

/// One of the things compared by `StartBench`.
interface StartSubject {
    Process start() throws IOException;

    /// Adds the moments that are known by now, in µs since 1970; `text/X/Y` says where the text box
    /// is.
    void read(Map<String, Long> moments) throws IOException;

    static ProcessBuilder quiet(String... command) {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
