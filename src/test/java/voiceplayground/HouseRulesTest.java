package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// Rules that only the text of the sources can break.
class HouseRulesTest {
    private static final int LONGEST_FILE = 300;
    private static final Pattern COLOUR =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?)\\(|:\\s*(?:white|black|red|green|blue|gr[ae]y|orange|yellow)\\b");
    private static final Pattern BARE_TODO =
            Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b(?!\\(#\\d+\\): \\S)");

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : files(".java", ".css")) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void onlyTheCommandLinePrints() throws IOException {
        assertEquals(
                List.of(),
                lines(
                        (file, line) ->
                                file.startsWith("src/main")
                                        && !file.toString().contains("cli")
                                        && !file.endsWith("Main.java")
                                        && line.matches(
                                                ".*(System\\.(out|err)|printStackTrace\\(\\)).*"),
                        ".java"));
    }

    @Test
    void coloursAreInTheTokenFilesAlone() throws IOException {
        assertEquals(
                List.of(),
                lines(
                        (file, line) ->
                                !file.getFileName().toString().startsWith("tokens-")
                                        && COLOUR.matcher(line).find(),
                        ".css"));
    }

    @Test
    void aThingLeftToDoNamesItsIssue() throws IOException {
        assertEquals(
                List.of(),
                lines(
                        (file, line) ->
                                !file.endsWith("HouseRulesTest.java")
                                        && BARE_TODO.matcher(line).find(),
                        ".java",
                        ".css",
                        ".properties",
                        ".sh"));
    }

    @Test
    void testsDoNotSleepOrSkip() throws IOException {
        assertEquals(
                List.of(),
                lines(
                        (file, line) ->
                                file.startsWith("src/test/java")
                                        && !file.endsWith("HouseRulesTest.java")
                                        && line.matches(
                                                ".*(Thread\\.sleep\\(|@Disabled|Assumptions\\.).*"),
                        ".java"));
    }

    @Test
    void importsAreNamedOneByOne() throws IOException {
        assertEquals(
                List.of(),
                lines((_, line) -> line.matches("import (static )?[\\w.]+\\.\\*;"), ".java"));
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        assertEquals(
                List.of(),
                files(".java").stream()
                        .filter(f ->
                                f.getFileName()
                                        .toString()
                                        .matches(".*(Impl|Manager|Utils?|Helper)\\.java"))
                        .toList());
    }

    private static List<String> lines(BiPredicate<Path, String> rule, String... endings)
            throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files(endings)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (rule.test(file, lines.get(i))) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<Path> files(String... endings) throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> List.of(endings).stream().anyMatch(f.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
