package voiceplayground.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class EntryCsvTest {
    private static final List<Entry> TWO =
            List.of(new Entry("mysql", "my-sequel"), new Entry("naïve", "nah-eev"));

    @Test
    void aFileIsWrittenAsSpreadsheetsReadIt() throws Exception {
        assertEquals(
                "\uFEFFword,pronunciation\r\n"
                        + "mysql,my-sequel\r\n"
                        + "\"a,b\",\"say \"\"a\"\"\"\r\n"
                        + "=1+1,\"two\nlines\"\r\n",
                new String(
                        EntryCsv.write(
                                List.of(
                                        new Entry("mysql", "my-sequel"),
                                        new Entry("a,b", "say \"a\""),
                                        new Entry("=1+1", "two\nlines"))),
                        UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql,my-sequel\nnaïve,nah-eev",
                "word,pronunciation\r\nmysql,my-sequel\r\nnaïve,nah-eev\r\n",
                "\uFEFFWord;Pronunciation\nmysql;my-sequel\n\nnaïve;\"nah-eev\"\n",
                "mysql\tmy-sequel\rnaïve\tnah-eev\r",
                "\n\nmysql,my-sequel,,\nnaïve,nah-eev,\n"
            })
    void filesOfAllKindsOfSpreadsheetsAreRead(String file) throws Exception {
        assertEquals(TWO, EntryCsv.read(file.getBytes(UTF_8)));
        String marked = file.startsWith("\uFEFF") ? file : "\uFEFF" + file;
        assertEquals(TWO, EntryCsv.read(marked.getBytes(UTF_8)));
        assertEquals(TWO, EntryCsv.read(marked.getBytes(UTF_16LE)));
    }

    @Test
    void whatIsWrittenIsReadAgainToTheCharacter() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CSV round trips, seed " + seed);
        var random = new Random(seed);
        String odd = "abc,;\t\"\"''\r\n =+-@#\uFEFF\u00A0ä\u0301😀\u0000\\/word";
        for (int i = 0; i < 2000; i++) {
            var entries = new ArrayList<Entry>();
            for (int n = random.nextInt(8); n > 0; n--) {
                entries.add(new Entry(cell(odd, random), cell(odd, random)));
            }
            assertEquals(entries, EntryCsv.read(EntryCsv.write(entries)), "seed " + seed);
        }
    }

    private static String cell(String odd, Random random) {
        var cell = new StringBuilder();
        for (int n = random.nextInt(9); n > 0; n--) {
            int at = odd.offsetByCodePoints(0, random.nextInt(odd.codePointCount(0, odd.length())));
            cell.appendCodePoint(odd.codePointAt(at));
        }
        return cell.toString();
    }

    @Test
    void everyProblemNamesItsLine() {
        problem(new CsvProblem.Columns(3, 1), "a,b\n\nc\n");
        problem(new CsvProblem.Columns(1, 1), "just text");
        problem(new CsvProblem.Columns(4, 3), "a,b\n\"c\nc\",d\ne,f,g\n");
        problem(new CsvProblem.Quotes(2), "a,b\n\"c,d\ne,f\n");
        problem(new CsvProblem.Quotes(2), "a,b\n\"c\"x,d\ne,f\n");
        problem(new CsvProblem.Empty(), "");
        problem(new CsvProblem.Empty(), "\uFEFF\r\n\r\n");
    }

    @Test
    void aFileThatIsNoUtf8SaysWhere() {
        var e =
                assertThrows(
                        BadCsvException.class,
                        () -> EntryCsv.read("a,b\nc,d\nnaïve,x\n".getBytes(ISO_8859_1)));
        assertEquals(new CsvProblem.NotText(3), e.problem());
    }

    @Test
    void aHugeFileIsNotRead() {
        var e =
                assertThrows(
                        BadCsvException.class,
                        () -> EntryCsv.read(new byte[EntryCsv.MAX_BYTES + 1]));
        assertEquals(new CsvProblem.TooLarge(EntryCsv.MAX_BYTES), e.problem());
    }

    @Test
    void halfACharacterIsNotWrittenAsAnother() {
        assertThrows(
                CharacterCodingException.class,
                () -> EntryCsv.write(List.of(new Entry("\uD800", "x"))));
    }

    private static void problem(CsvProblem wanted, String file) {
        var e = assertThrows(BadCsvException.class, () -> EntryCsv.read(file.getBytes(UTF_8)));
        assertEquals(wanted, e.problem());
    }
}
