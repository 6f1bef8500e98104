package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

class JarTimesTest {
    private static final Instant WANTED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant OFF = Instant.parse("2026-01-01T09:00:00Z");

    @TempDir private Path folder;

    @Test
    void jarsWhoseTimesCameOutWrongGetTheirOwnAgain() throws IOException {
        var jars = List.of(jar("a.jar", OFF), jar("b.jar", OFF));
        assertEquals(true, JarTimes.mend(properties(jars)));
        assertEquals(List.of(WANTED, WANTED), times(jars));
        assertEquals(false, JarTimes.mend(properties(jars)));
    }

    @Test
    void theFirstJarIsMendedLastSoThatAHalfDoneRepairIsGoneOnWith() throws IOException {
        var jars = List.of(jar("a.jar", OFF), folder.resolve("missing.jar"), jar("c.jar", OFF));
        assertEquals(false, JarTimes.mend(properties(jars)));
        assertEquals(List.of(OFF, WANTED), times(List.of(jars.getFirst(), jars.getLast())));
    }

    @Test
    void whereTheFirstIsRightNothingElseIsLookedAt() throws IOException {
        var jars = List.of(jar("a.jar", WANTED), jar("b.jar", OFF));
        assertEquals(false, JarTimes.mend(properties(jars)));
        assertEquals(List.of(WANTED, OFF), times(jars));
    }

    @Test
    void aCopyThatNamesNoTimeIsLeftAlone() throws IOException {
        var jars = List.of(jar("a.jar", OFF));
        var properties = properties(jars);
        properties.remove("voiceplayground.jars");
        assertEquals(false, JarTimes.mend(properties));
        assertEquals(List.of(OFF), times(jars));
    }

    private Path jar(String name, Instant time) throws IOException {
        Path jar = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(jar, FileTime.from(time));
    }

    private static List<Instant> times(List<Path> jars) {
        return jars.stream().map(JarTimesTest::time).toList();
    }

    private static Instant time(Path jar) {
        return Instant.ofEpochMilli(jar.toFile().lastModified());
    }

    private static Properties properties(List<Path> jars) {
        var properties = new Properties();
        properties.setProperty("voiceplayground.jars", WANTED.toString());
        properties.setProperty(
                "java.class.path",
                jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return properties;
    }
}
