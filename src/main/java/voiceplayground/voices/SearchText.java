package voiceplayground.voices;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes texts comparable: compatible forms taken apart, marks removed, case folded, everything
/// that is no letter or digit a blank.
///
/// Source: Unicode Standard Annex 15 (NFKD); full case folding is what upper case and then lower
/// case make of a text.
final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    /// The folded text with a blank before each word and none at its end.
    static String of(String text) {
        if (isPlain(text)) {
            return text.isEmpty() ? "" : " " + text;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded =
                letters(bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)).replace('ς', 'σ');
        String words = GAPS.matcher(folded).replaceAll(" ").strip();
        return words.isEmpty() ? "" : " " + words;
    }

    /// The words of a query, each without blanks.
    static List<String> words(String query) {
        String folded = of(query).strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /// Most names are a word of ASCII in lower case.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /// Letters with a stroke or joined ones, which Unicode does not take apart.
    private static String letters(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String plain =
                    switch (text.charAt(i)) {
                        case 'ø' -> "o";
                        case 'ł' -> "l";
                        case 'đ', 'ð' -> "d";
                        case 'ħ' -> "h";
                        case 'ŧ' -> "t";
                        case 'ı' -> "i";
                        case 'æ' -> "ae";
                        case 'œ' -> "oe";
                        case 'þ' -> "th";
                        default -> "";
                    };
            if (!plain.isEmpty() && out == null) {
                out = new StringBuilder(text.substring(0, i));
            }
            if (out != null) {
                out.append(plain.isEmpty() ? String.valueOf(text.charAt(i)) : plain);
            }
        }
        return out == null ? text : out.toString();
    }
}
