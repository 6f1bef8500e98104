package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/// No resource can be forgotten by `--self-check`.
class ResourceIndexTest {
    private static final Path SOURCES = Path.of("src/main/resources");

    @Test
    void everyResourceOfTheSourcesIsOnTheList() throws IOException {
        var listed = new TreeSet<String>();
        try (var in = built(ResourceIndex.NAME)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> listed.add(line.substring(9)));
        }
        var there = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            there.add(SOURCES.relativize(file).toString().replace('\\', '/')));
        }
        there.removeAll(listed);
        assertEquals(new TreeSet<String>(), there);
    }

    @Test
    void allAreThereAsTheyWereBuilt() {
        assertEquals(List.of(), ResourceIndex.damaged(ResourceIndexTest::built));
    }

    @Test
    void oneThatIsTakenOutIsNamed() {
        String out = "voiceplayground/ui/shell.css";
        assertEquals(
                List.of(out), ResourceIndex.damaged(name -> name.equals(out) ? null : built(name)));
    }

    @Test
    void oneThatWasChangedIsNamed() {
        String changed = "voiceplayground/speech/voices.tsv";
        Function<String, @Nullable InputStream> source =
                name ->
                        name.equals(changed)
                                ? new ByteArrayInputStream(new byte[] {1})
                                : built(name);
        assertEquals(List.of(changed), ResourceIndex.damaged(source));
    }

    @Test
    void withoutTheListItIsTheListThatIsMissing() {
        assertEquals(List.of(ResourceIndex.NAME), ResourceIndex.damaged(_ -> null));
    }

    private static InputStream built(String name) {
        return ResourceIndexTest.class.getClassLoader().getResourceAsStream(name);
    }
}
