package voiceplayground.sandbox;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A text as an English voice that knows ASCII can read it.
///
/// @param ascii printable ASCII, single spaces, blank where nothing can be said
/// @param leftOut letters of other alphabets were dropped
/// @param tokens the text itself, cut at its blanks, verbatim
/// @param origins for each word of [#ascii] the token that it came from; ascending
record SpeakableText(String ascii, boolean leftOut, List<String> tokens, List<Integer> origins) {
    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");

    static SpeakableText of(String text) {
        return of(text, List.of());
    }

    /// @param spoken what is said in place of stretches of the text: in order, none over another
    static SpeakableText of(String text, List<Respelling.Place> spoken) {
        var words = new ArrayList<String>();
        var tokens = new ArrayList<String>();
        var origins = new ArrayList<Integer>();
        boolean leftOut = false;
        int end = 0;
        for (var stretch : Stretch.of(text, spoken)) {
            if (PARAGRAPH.matcher(text.substring(end, stretch.start())).find()) {
                endSentence(words);
            }
            end = stretch.end();
            int first = tokens.size();
            tokens.addAll(stretch.tokens());
            var said = new ArrayList<String>();
            for (String token : stretch.said()) {
                var out = new StringBuilder();
                leftOut |= spell(token, out);
                Arrays.stream(out.toString().split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .forEach(said::add);
            }
            for (int i = 0; i < said.size(); i++) {
                words.add(said.get(i));
                // Words that stand for several tokens are shared out among them.
                origins.add(first + i * stretch.tokens().size() / said.size());
            }
        }
        return new SpeakableText(
                String.join(" ", words), leftOut, List.copyOf(tokens), List.copyOf(origins));
    }

    private static void endSentence(List<String> words) {
        if (!words.isEmpty()) {
            String last = words.removeLast();
            boolean isOpen = Character.isLetterOrDigit(last.charAt(last.length() - 1));
            words.add(isOpen ? last + "." : last);
        }
    }

    /// @return true when letters were left out
    private static boolean spell(String token, StringBuilder out) {
        boolean leftOut = false;
        String plain = Normalizer.normalize(token, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c > ' ' && c < 0x7F) {
                out.append((char) c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                String words = words(c);
                out.append(words);
                leftOut |= words.isBlank() && Character.isLetter(c);
            }
        }
        return leftOut;
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
