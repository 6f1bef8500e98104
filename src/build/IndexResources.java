import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.CRC32;

/// Build step: lists every resource that goes into the program's jar with its checksum, for
/// `--self-check`. Whatever is put beside the classes is on the list; nobody keeps it by hand.
///
/// Arguments: the folder of the classes, the file to write. A line is eight hexadecimal digits of
/// CRC-32, a blank and the name from that folder on.
class IndexResources {
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path index = Path.of(args[1]);
        Files.deleteIfExists(index);
        var lines = new ArrayList<String>();
        try (var files = Files.walk(classes)) {
            for (Path file : files.filter(IndexResources::isResource).sorted().toList()) {
                var sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                String name = classes.relativize(file).toString().replace('\\', '/');
                lines.add("%08x %s".formatted(sum.getValue(), name));
            }
        }
        Files.write(index, lines);
    }

    private static boolean isResource(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".class");
    }
}
