package voiceplayground.ui.dictionaries;

import voiceplayground.words.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// A dictionary in words: a server gives it no name.
final class DictionaryTexts {
    private final Texts texts;

    DictionaryTexts(Texts texts) {
        this.texts = texts;
    }

    /// Its name, or its first words.
    String title(DictionaryRow row) {
        if (!row.name().isEmpty()) {
            return row.name();
        }
        return row.words().isEmpty() ? texts.get("dictionaries.unnamed") : row.words();
    }

    /// How many entries, since when, and whether the server has them.
    String detail(DictionaryRow row) {
        String count = texts.get("dictionaries.count", row.entries().size());
        String since =
                row.saved()
                        .flatMap(saved -> saved.createdAt())
                        .map(made -> count + " · " + date(made))
                        .orElse(count);
        return row.isChanged() ? since + " · " + state(row) : since;
    }

    /// Whether the server has these entries.
    String state(DictionaryRow row) {
        if (!row.isSaved()) {
            return texts.get("dictionaries.state.new");
        }
        return texts.get(
                row.isChanged() ? "dictionaries.state.changed" : "dictionaries.state.saved");
    }

    private static String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }
}
