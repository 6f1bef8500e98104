import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Classes made for Java 5, rewritten as those of Java 8: the same code, with the maps that newer
/// Javas check it by.
///
/// The start-up cache cannot hold older ones. Picocli's 228 took 0.15 s of each command.
final class OldClasses {
    /// The version of a class file that the cache takes (Java 6), and the one of Java 8.
    private static final int CACHED = 50;

    private static final int RENEWED = ClassFile.JAVA_8_VERSION;
    private static final int VERSION_OFFSET = 6;

    private final ClassFile classes;

    /// @param jar where the classes are, which refer to each other
    OldClasses(ZipFile jar) {
        classes =
                ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(name -> open(jar, name))
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    byte[] renewed(byte[] bytes) {
        if (version(bytes) >= CACHED) {
            return bytes;
        }
        var copied = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        byte[] renewed =
                classes.transformClass(
                        classes.parse(bytes),
                        copied.andThen(
                                ClassTransform.endHandler(
                                        builder -> builder.withVersion(RENEWED, 0))));
        var faults = classes.verify(renewed);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("not to be rewritten", faults.getFirst());
        }
        return renewed;
    }

    private static int version(byte[] bytes) {
        return (bytes[VERSION_OFFSET] & 0xff) << 8 | bytes[VERSION_OFFSET + 1] & 0xff;
    }

    private static InputStream open(ZipFile jar, ClassDesc name) {
        String descriptor = name.descriptorString();
        ZipEntry entry =
                jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
