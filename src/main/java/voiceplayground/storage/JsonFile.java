package voiceplayground.storage;

import voiceplayground.speech.JsonValue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A JSON object in a file, UTF-8, replaced atomically. Thread: any, blocks.
public final class JsonFile {
    /// No file of this program comes near it; reading a larger one would only cost memory.
    private static final long MAX_BYTES = 64 << 20;

    private final Disk disk;
    private final Path path;

    public JsonFile(Disk disk, Path path) {
        this.disk = disk;
        this.path = path;
    }

    /// The object in the file.
    ///
    /// @throws java.nio.file.NoSuchFileException where there is none
    /// @throws BrokenFileException where it holds something else
    public JsonValue.Struct read() throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
            // Opening a pipe would wait for somebody to write to it.
            throw new BrokenFileException("not a file");
        }
        if (Files.size(path) > MAX_BYTES) {
            throw new BrokenFileException("larger than " + MAX_BYTES + " bytes");
        }
        if (JsonText.parse(utf8(Files.readAllBytes(path))) instanceof JsonValue.Struct struct) {
            return struct;
        }
        throw new BrokenFileException("not an object");
    }

    /// Replaces the file.
    public void write(JsonValue.Struct value) throws IOException {
        new AtomicFile(disk, path).write(bytes(value));
    }

    /// The bytes that [#write] writes: one member a line.
    public static byte[] bytes(JsonValue.Struct value) {
        return value.text().getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) throws BrokenFileException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BrokenFileException("not UTF-8");
        }
    }
}
