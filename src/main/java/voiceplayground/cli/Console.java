package voiceplayground.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The three standard streams. Text is UTF-8 whatever the system's locale is, so that what a script
/// reads does not depend on where it runs.
record Console(InputStream in, PrintStream out, PrintStream err) {
    /// Those of this process.
    static Console standard() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err));
    }

    /// Nothing to read; what is printed and what is complained of go to one place.
    static Console into(OutputStream place) {
        var stream = new PrintStream(place, true, StandardCharsets.UTF_8);
        return new Console(InputStream.nullInputStream(), stream, stream);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
