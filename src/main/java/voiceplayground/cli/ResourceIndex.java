package voiceplayground.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/// The resources that the build put beside the classes, as it wrote them down (`IndexResources`).
final class ResourceIndex {
    /// The list itself, from the root of the class path on.
    static final String NAME = "voiceplayground/resources.index";

    private static final int SUM_DIGITS = 8;

    private ResourceIndex() {}

    /// What is missing or is not what was built; the list itself where that is missing.
    ///
    /// @param source opens a resource by its name from the root on; null where there is none
    /// @throws UncheckedIOException where a resource is there and cannot be read
    static List<String> damaged(Function<String, @Nullable InputStream> source) {
        byte[] index = bytes(source, NAME);
        if (index.length == 0) {
            return List.of(NAME);
        }
        return new String(index, StandardCharsets.UTF_8)
                .lines()
                .filter(line ->
                        !line.startsWith(sum(bytes(source, line.substring(SUM_DIGITS + 1)))))
                .map(line -> line.substring(SUM_DIGITS + 1))
                .toList();
    }

    private static byte[] bytes(Function<String, @Nullable InputStream> source, String name) {
        try (InputStream in = source.apply(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return "%08x".formatted(sum.getValue());
    }
}
