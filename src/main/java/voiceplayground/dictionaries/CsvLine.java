package voiceplayground.dictionaries;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import java.util.ArrayList;
import java.util.List;

/// A line of a CSV file, which may go over several lines of text.
///
/// @param number of its first line of text, from 1
/// @param cells without the empty ones that spreadsheets put behind the second
record CsvLine(long number, List<String> cells) {
    /// Makes them, and knows where it is when the reader gives up.
    static final class Reading extends AbstractBaseCsvCallbackHandler<CsvLine> {
        private final List<String> cells = new ArrayList<>();
        private long number = 1;

        long number() {
            return number;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            number = startingLineNumber;
            cells.clear();
        }

        @Override
        protected void handleField(
                int index, char[] buffer, int offset, int length, boolean isQuoted) {
            cells.add(new String(buffer, offset, length));
        }

        @Override
        protected CsvLine buildRecord() {
            while (cells.size() > 2 && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            return new CsvLine(number, List.copyOf(cells));
        }
    }
}
