import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes `SHA256SUMS`, as `sha256sum -c` reads it.
final class Checksums {
    private Checksums() {}

    static void write(Path folder) throws IOException {
        var lines = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                lines.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
                System.out.printf("   %s %.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
            }
        }
        Files.writeString(folder.resolve("SHA256SUMS"), lines);
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }
}
