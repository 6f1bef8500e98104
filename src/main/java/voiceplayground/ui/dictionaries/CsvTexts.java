package voiceplayground.ui.dictionaries;

import voiceplayground.dictionaries.CsvProblem;
import voiceplayground.words.Texts;

/// What is wrong with a CSV file, in words.
final class CsvTexts {
    private CsvTexts() {}

    static String of(CsvProblem problem, Texts texts) {
        return switch (problem) {
            case CsvProblem.NotText(long line) -> texts.get("dictionaries.csv.encoding", line);
            case CsvProblem.Columns(long line, int columns) ->
                    texts.get("dictionaries.csv.columns", line, columns);
            case CsvProblem.Quotes(long line) -> texts.get("dictionaries.csv.quotes", line);
            case CsvProblem.TooLarge(long limit) ->
                    texts.get("dictionaries.csv.large", limit >> 20);
            case CsvProblem.Empty() -> texts.get("dictionaries.csv.empty");
        };
    }
}
