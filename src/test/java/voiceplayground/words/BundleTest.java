package voiceplayground.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The bundle and the sources agree: a literal in the code is a key, or the beginning of keys up to
/// a dot.
class BundleTest {
    private static final Path BUNDLE =
            Path.of("src/main/resources/voiceplayground/texts.properties");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-zA-Z0-9_-]+)*\\.?)\"");
    private static final Pattern CALL =
            Pattern.compile("texts\\s*\\.get\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Set<String> ENDINGS =
            Set.of("json", "wav", "ndjson", "part", "png", "css", "properties", "txt", "pcm");

    private final Properties bundle = load();

    @Test
    void everyKeyThatTheCodeNamesIsThere() {
        Set<String> areas =
                keys().stream()
                        .map(k -> k.substring(0, k.indexOf('.')))
                        .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (String source : sources()) {
            for (String literal : literals(LITERAL, source)) {
                int dot = literal.indexOf('.');
                String ending = literal.substring(literal.lastIndexOf('.') + 1);
                if (dot > 0
                        && areas.contains(literal.substring(0, dot))
                        && !ENDINGS.contains(ending)
                        && !isKeyOrBeginning(literal)) {
                    missing.add(literal);
                }
            }
            literals(CALL, source).stream().filter(l -> !isKeyOrBeginning(l)).forEach(missing::add);
        }
        assertEquals(Set.of(), missing, "named in the code, missing in " + BUNDLE);
    }

    @Test
    void everyKeyIsNamedInTheCode() {
        Set<String> literals =
                sources().stream()
                        .flatMap(s -> literals(LITERAL, s).stream())
                        .collect(Collectors.toSet());
        var obsolete = new TreeSet<>(keys());
        obsolete.removeIf(
                key -> literals.contains(key) || literals.stream().anyMatch(l -> begins(key, l)));
        assertEquals(Set.of(), obsolete, "no code names these keys of " + BUNDLE);
    }

    @Test
    void everyKeyIsThereOnce() throws IOException {
        List<String> lines =
                Files.readAllLines(BUNDLE).stream()
                        .filter(l -> l.matches("[a-z][^=]*=.*"))
                        .map(l -> l.substring(0, l.indexOf('=')).strip())
                        .toList();
        var twice = new TreeSet<String>();
        var seen = new TreeSet<String>();
        lines.stream().filter(k -> !seen.add(k)).forEach(twice::add);
        assertEquals(Set.of(), twice);
    }

    @Test
    void everyTextIsAPatternInPlainEnglish() {
        var wrong = new TreeSet<String>();
        for (String key : keys()) {
            String text = bundle.getProperty(key);
            if (text.isBlank() || text.contains("!") || text.replace("''", "").contains("'")) {
                wrong.add(key + "=" + text);
            }
            new MessageFormat(text);
        }
        assertEquals(Set.of(), wrong, "blank, an exclamation mark or a single apostrophe");
    }

    private boolean isKeyOrBeginning(String literal) {
        return bundle.containsKey(literal) || keys().stream().anyMatch(k -> begins(k, literal));
    }

    private static boolean begins(String key, String literal) {
        return literal.contains(".")
                && key.startsWith(literal.endsWith(".") ? literal : literal + ".");
    }

    private Set<String> keys() {
        return bundle.stringPropertyNames();
    }

    private static List<String> literals(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static List<String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).map(BundleTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
