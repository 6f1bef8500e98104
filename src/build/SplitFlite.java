import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Takes the voices out of Flite's WebAssembly: 17 of its 21 MB are one data segment.
///
/// What is left is compiled to bytecode; the voices become a resource that is read straight into
/// the memory of an instance, so that nobody parses them and no second copy of them is held.
final class SplitFlite {
    private static final int HEADER_BYTES = 8;
    private static final int DATA_SECTION = 11;

    /// `i32.const`, of the place that a segment goes to.
    private static final int CONST = 0x41;

    private static final int END = 0x0b;

    /// A segment of more than this is a segment of voices.
    private static final int LARGE = 1 << 16;

    private final byte[] wasm;
    private int at;

    private SplitFlite(byte[] wasm) {
        this.wasm = wasm;
    }

    /// @param code the module; its large segment is empty and keeps its place
    /// @param voices the contents of the large segment
    static void split(byte[] wasm, Path code, Path voices) throws IOException {
        Files.createDirectories(voices.getParent());
        var data = new ByteArrayOutputStream();
        byte[] rest = new SplitFlite(wasm).withoutVoices(data);
        if (data.size() == 0) {
            // Of a build without Flite.
            Files.deleteIfExists(voices);
        } else {
            write(voices, data.toByteArray());
        }
        write(code, rest);
    }

    /// Leaves a file alone that is as it should be, for the steps that look at its time.
    private static void write(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.write(file, bytes);
        }
    }

    private byte[] withoutVoices(ByteArrayOutputStream voices) {
        var out = new ByteArrayOutputStream();
        out.write(wasm, 0, HEADER_BYTES);
        at = HEADER_BYTES;
        while (at < wasm.length) {
            int start = at;
            int id = wasm[at++];
            int end = number();
            end += at;
            if (id == DATA_SECTION) {
                byte[] segments = segments(voices);
                out.write(id);
                number(out, segments.length);
                out.writeBytes(segments);
            } else {
                out.write(wasm, start, end - start);
            }
            at = end;
        }
        return out.toByteArray();
    }

    private byte[] segments(ByteArrayOutputStream voices) {
        var out = new ByteArrayOutputStream();
        int count = number();
        number(out, count);
        for (int i = 0; i < count; i++) {
            int start = at;
            expect(0);
            expect(CONST);
            number();
            expect(END);
            out.write(wasm, start, at - start);
            int length = number();
            boolean isVoices = length > LARGE;
            number(out, isVoices ? 0 : length);
            (isVoices ? voices : out).write(wasm, at, length);
            at += length;
        }
        return out.toByteArray();
    }

    private void expect(int value) {
        if (wasm[at++] != value) {
            throw new IllegalStateException("Flite has another shape at byte " + (at - 1));
        }
    }

    /// LEB128: seven bits a byte, the lowest first.
    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = wasm[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
