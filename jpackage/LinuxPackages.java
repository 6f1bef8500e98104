import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// `.deb`, `.rpm` and `.tar.gz`, all of one tree.
///
/// jpackage would install below `/opt` without AppStream data and manual; so the tree is laid out
/// here as the Filesystem Hierarchy Standard has it, and the systems' own builders pack it.
final class LinuxPackages {
    private static final Path TEXTS = Path.of("jpackage/linux");
    private static final String NAME = "voice-playground";
    private static final String ID = "io.github.voice_playground";

    private final AppImage image;
    private final String version;
    private final Icons icons;
    private final Path work;

    LinuxPackages(AppImage image, String version, Icons icons, Path work) {
        this.image = image;
        this.version = version;
        this.icons = icons;
        this.work = work;
    }

    /// Makes one kind into a folder.
    void make(String kind, Path out) throws IOException, InterruptedException {
        switch (kind) {
            case "deb" -> deb(out);
            case "rpm" -> rpm(out);
            default -> portable(out);
        }
    }

    private static String arch() {
        return TargetSystem.isArm() ? "arm64" : "amd64";
    }

    private void deb(Path out) throws IOException, InterruptedException {
        Path tree = tree(work.resolve("deb"));
        Path doc = tree.resolve("usr/share/doc").resolve(NAME);
        Files.copy(TEXTS.resolve("copyright"), doc.resolve("copyright"));
        gzip(changes().getBytes(), doc.resolve("changelog.gz"));
        write(
                tree.resolve("usr/share/lintian/overrides").resolve(NAME),
                Files.readString(TEXTS.resolve("lintian-overrides")));
        write(
                tree.resolve("DEBIAN/control"),
                Steps.filled(
                        TEXTS.resolve("control"),
                        "VERSION", version,
                        "ARCH", arch(),
                        "SIZE_KB", Long.toString(size(tree) / 1024)));
        Path removed = tree.resolve("DEBIAN/postrm");
        write(removed, Files.readString(TEXTS.resolve("postrm")));
        removed.toFile().setExecutable(true);
        open(tree);
        Path deb = out.resolve(NAME + "_" + version + "_" + arch() + ".deb");
        Steps.run(
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree.toString(), deb.toString()));
    }

    private void rpm(Path out) throws IOException, InterruptedException {
        Path tree = tree(work.resolve("rpm"));
        open(tree);
        Path top = Steps.empty(work.resolve("rpmbuild"));
        Path spec = top.resolve(NAME + ".spec");
        Files.writeString(
                spec,
                Steps.filled(
                        TEXTS.resolve(NAME + ".spec"),
                        "VERSION", version,
                        "TREE", tree.toAbsolutePath().toString()));
        Steps.run(
                List.of(
                        "rpmbuild", "-bb", "--quiet",
                        "--define", "_topdir " + top.toAbsolutePath(),
                        "--define", "_rpmdir " + out.toAbsolutePath(),
                        "--define", "_rpmfilename " + NAME + "-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
                        "--target", TargetSystem.isArm() ? "aarch64" : "x86_64",
                        spec.toString()));
    }

    /// The image in a folder of its own, to be unpacked anywhere.
    private void portable(Path out) throws IOException, InterruptedException {
        String folder = NAME + "-" + version;
        Path root = Steps.empty(work.resolve("portable"));
        Steps.copy(image.root(), root.resolve(folder));
        Steps.run(
                List.of(
                        "tar", "--create", "--gzip", "--owner=0", "--group=0",
                        "--file=" + out.resolve(folder + "-linux-" + arch() + ".tar.gz"),
                        "--directory=" + root,
                        folder));
    }

    /// What lies where on a person's system.
    private Path tree(Path root) throws IOException {
        Steps.empty(root);
        Path usr = root.resolve("usr");
        Steps.copy(image.root(), Files.createDirectories(usr.resolve("lib")).resolve(NAME));
        Path bin = Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(bin.resolve(NAME), Path.of("../lib", NAME, "bin", NAME));
        Path share = usr.resolve("share");
        write(
                share.resolve("applications/voice-playground.desktop"),
                Files.readString(TEXTS.resolve("voice-playground.desktop")));
        write(
                share.resolve("metainfo").resolve(ID + ".metainfo.xml"),
                Steps.filled(
                        TEXTS.resolve("voice-playground.metainfo.xml"),
                        "VERSION", version,
                        "DATE", LocalDate.now(ZoneOffset.UTC).toString()));
        for (int size : List.of(16, 32, 48, 128, 256, 512)) {
            Path folder = share.resolve("icons/hicolor/%dx%d/apps".formatted(size, size));
            Files.copy(icons.png(size), Files.createDirectories(folder).resolve(NAME + ".png"));
        }
        Path scalable = Files.createDirectories(share.resolve("icons/hicolor/scalable/apps"));
        Files.copy(icons.svg(), scalable.resolve(NAME + ".svg"));
        Path manual = Files.createDirectories(share.resolve("man/man1"));
        gzip(
                Steps.filled(TEXTS.resolve("voice-playground.1"), "VERSION", version).getBytes(),
                manual.resolve(NAME + ".1.gz"));
        Files.createDirectories(share.resolve("doc").resolve(NAME));
        return root;
    }

    private String changes() {
        return "%s (%s) unstable; urgency=medium%n%n  * See src/docs/CHANGELOG.md.%n%n -- Voice Playground <voice-playground@example.org>  Thu, 01 Jan 2026 00:00:00 +0000%n"
                .formatted(NAME, version);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// As small as can be and said to be so (the ninth byte), as Debian's policy has it; without the
    /// time of day, so that the same content is the same file.
    private static void gzip(byte[] bytes, Path file) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out =
                new GZIPOutputStream(packed) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            out.write(bytes);
        }
        byte[] gzip = packed.toByteArray();
        gzip[8] = 2;
        Files.write(file, gzip);
    }

    /// Everybody may read it, programs and libraries stay executable as they were, nobody may write.
    private static void open(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file : files.filter(f -> !Files.isSymbolicLink(f)).toList()) {
                boolean isRun = Files.isDirectory(file) || isProgram(file);
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(isRun ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static boolean isProgram(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isExecutable(file) && !name.contains(".");
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
