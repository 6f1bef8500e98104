package voiceplayground.dictionaries;

/// Why a file is no list of entries. Lines are counted from 1, as editors do.
public sealed interface CsvProblem {
    /// Bytes that are no UTF-8.
    record NotText(long line) implements CsvProblem {}

    /// A line that has not two columns.
    ///
    /// @param columns how many it has
    record Columns(long line, int columns) implements CsvProblem {}

    /// Quotation marks that do not end, or that end in the middle of a cell.
    ///
    /// @param line where the entry begins
    record Quotes(long line) implements CsvProblem {}

    /// Larger than any dictionary.
    record TooLarge(long limitBytes) implements CsvProblem {}

    /// No line at all.
    record Empty() implements CsvProblem {}
}
