package voiceplayground.dictionaries;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Entries as a CSV file of two columns, `word` and `pronunciation`.
///
/// Written by RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need to read accents.
/// Read with or without the mark, with or without the heading, with commas, semicolons or tabs, as
/// spreadsheets write them, and in UTF-16 where a mark says so. Cells are kept to the character:
/// blanks at their ends, line ends inside them, `=` at their beginning. Thread: any; stateless.
public final class EntryCsv {
    /// A limit of this program: about 200,000 entries.
    public static final int MAX_BYTES = 8 << 20;

    private static final String[] HEADING = {"word", "pronunciation"};
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final char MARK = '\uFEFF';

    private EntryCsv() {}

    /// The file of some entries.
    ///
    /// @throws CharacterCodingException where a cell holds half a character
    public static byte[] write(List<Entry> entries) throws CharacterCodingException {
        var lines = new StringWriter();
        lines.write(MARK);
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(lines)) {
            writer.writeRecord(HEADING);
            for (var entry : entries) {
                writer.writeRecord(entry.word(), entry.pronunciation());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory is no file", e);
        }
        var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(lines.getBuffer()));
        byte[] file = new byte[bytes.remaining()];
        bytes.get(file);
        return file;
    }

    /// The entries of a file, all or none.
    ///
    /// @throws BadCsvException with the line
    public static List<Entry> read(byte[] file) throws BadCsvException {
        if (file.length > MAX_BYTES) {
            throw new BadCsvException(new CsvProblem.TooLarge(MAX_BYTES));
        }
        String text = decoded(file);
        var records = records(text, separator(text));
        if (records.isEmpty()) {
            throw new BadCsvException(new CsvProblem.Empty());
        }
        var entries = new ArrayList<Entry>();
        for (var line : records) {
            var cells = line.cells();
            if (cells.size() != 2) {
                throw new BadCsvException(new CsvProblem.Columns(line.number(), cells.size()));
            }
            entries.add(new Entry(cells.get(0), cells.get(1)));
        }
        if (isHeading(entries.getFirst())) {
            entries.removeFirst();
        }
        return List.copyOf(entries);
    }

    private static boolean isHeading(Entry first) {
        return first.word().strip().equalsIgnoreCase(HEADING[0])
                && first.pronunciation().strip().equalsIgnoreCase(HEADING[1]);
    }

    private static List<CsvLine> records(String text, char separator) throws BadCsvException {
        var lines = new CsvLine.Reading();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(lines, text)) {
            return reader.stream().toList();
        } catch (CsvParseException | IOException _) {
            throw new BadCsvException(new CsvProblem.Quotes(lines.number()));
        }
    }

    /// The first separator that makes two cells of the first line.
    private static char separator(String text) {
        for (char separator : SEPARATORS) {
            var lines = new CsvLine.Reading();
            try (var reader = CsvReader.builder().fieldSeparator(separator).build(lines, text)) {
                var first = reader.stream().findFirst();
                if (first.filter(line -> line.cells().size() == 2).isPresent()) {
                    return separator;
                }
            } catch (CsvParseException | IOException _) {
                // Then it is another one, or none.
            }
        }
        return SEPARATORS.getFirst();
    }

    private static String decoded(byte[] file) throws BadCsvException {
        var charset = charset(file);
        var in = ByteBuffer.wrap(file);
        try {
            String text = charset.newDecoder().decode(in).toString();
            return text.startsWith(String.valueOf(MARK)) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            long line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += file[i] == '\n' ? 1 : 0;
            }
            throw new BadCsvException(new CsvProblem.NotText(line));
        }
    }

    private static Charset charset(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
