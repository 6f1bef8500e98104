package voiceplayground.sandbox;

import java.text.Normalizer;

/// A text as an English voice that knows ASCII can read it.
///
/// @param ascii printable ASCII, single spaces, blank where nothing can be said
/// @param leftOut letters of other alphabets were dropped
record SpeakableText(String ascii, boolean leftOut) {
    /// Unicode's paragraph separator.
    private static final char PARAGRAPH = '\u2029';

    static SpeakableText of(String text) {
        var out = new StringBuilder();
        boolean leftOut = false;
        String paragraphs = text.replaceAll("\\R\\s*\\R\\s*", Character.toString(PARAGRAPH));
        String plain = Normalizer.normalize(paragraphs, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c > ' ' && c < 0x7F) {
                out.append((char) c);
            } else if (c == PARAGRAPH) {
                boolean isOpen =
                        !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
                out.append(isOpen ? ". " : " ");
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                String words = words(c);
                out.append(words);
                leftOut |= words.isBlank() && Character.isLetter(c);
            }
        }
        return new SpeakableText(out.toString().replaceAll(" +", " ").strip(), leftOut);
    }

    /// True when there is a letter or digit to say.
    boolean isSpeakable() {
        return isSpeakable(ascii);
    }

    static boolean isSpeakable(String ascii) {
        return ascii.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static String words(int c) {
        if (Character.isDigit(c)) {
            return Integer.toString(Character.digit(c, 10));
        }
        return switch (c) {
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "";
            case '\u2018', '\u2019', '\u02BC' -> "'";
            case '\u2013', '\u2014', '\u2212' -> " - ";
            case '\u00DF' -> "ss";
            case '\u00E6' -> "ae";
            case '\u00C6' -> "Ae";
            case '\u0153' -> "oe";
            case '\u0152' -> "Oe";
            case '\u00F8' -> "o";
            case '\u00D8' -> "O";
            case '\u0142' -> "l";
            case '\u0141' -> "L";
            case '\u0111', '\u00F0' -> "d";
            case '\u00FE' -> "th";
            case '\u0131' -> "i";
            case '\u20AC' -> " euro ";
            case '\u00A3' -> " pound ";
            case '\u00B0' -> " degrees ";
            case '\u00D7' -> " times ";
            // Chinese and Japanese full stops and commas end a phrase too.
            case '\u3002' -> ". ";
            case '\u3001' -> ", ";
            default -> " ";
        };
    }
}
