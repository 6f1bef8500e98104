package voiceplayground.dictionaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds which entries a text meets, without asking a server.
///
/// The vendor says: plain spelling, matched by whole words, capitals count. Where it is silent: a
/// word ends where no letter, digit, mark or underscore follows; of two entries that begin together
/// the longer one wins; of two with the same word the first; what was replaced is not looked at
/// again; blanks around a word do not count. Thread: any; stateless.
public final class HitTest {
    private static final Pattern AROUND =
            Pattern.compile("\\A\\s+|\\s+\\z", Pattern.UNICODE_CHARACTER_CLASS);

    private HitTest() {}

    /// Looks for all entries in a text.
    ///
    /// @param entries those of all dictionaries of a request, in its order
    public static Hits of(String text, List<Entry> entries) {
        var found = new ArrayList<Hit>();
        for (int i = 0; i < entries.size(); i++) {
            find(text, text, word(entries.get(i)), i, entries.get(i), found);
        }
        var hits = leftmostLongest(found);
        String folded = folded(text);
        var near = new ArrayList<Hit>();
        for (int i = 0; i < entries.size(); i++) {
            find(text, folded, folded(word(entries.get(i))), i, entries.get(i), near);
        }
        near.removeIf(miss ->
                hits.stream().anyMatch(hit -> overlap(hit, miss))
                        || text.startsWith(word(miss.entry()), miss.start()));
        return new Hits(text, hits, leftmostLongest(near));
    }

    /// A word as it is looked for.
    static String word(Entry entry) {
        return AROUND.matcher(entry.word()).replaceAll("");
    }

    /// @param searched the text, or the same folded
    private static void find(
            String text, String searched, String word, int index, Entry entry, List<Hit> found) {
        if (word.isEmpty()) {
            return;
        }
        for (int at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (isWhole(text, at, end)) {
                found.add(new Hit(index, entry, at, end));
            }
        }
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !isOfWord(text.codePointBefore(start)))
                && (end == text.length() || !isOfWord(text.codePointAt(end)));
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK ->
                            true;
                    default -> false;
                };
    }

    private static List<Hit> leftmostLongest(List<Hit> found) {
        found.sort(
                Comparator.comparingInt(Hit::start)
                        .thenComparing(Comparator.comparingInt(Hit::end).reversed())
                        .thenComparingInt(Hit::index));
        var kept = new ArrayList<Hit>();
        int done = 0;
        for (var hit : found) {
            if (hit.start() >= done) {
                kept.add(hit);
                done = hit.end();
            }
        }
        return kept;
    }

    private static boolean overlap(Hit a, Hit b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /// Without the difference of capitals, and as long as before: positions stay what they are.
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    int small = Character.toLowerCase(Character.toUpperCase(c));
                    boolean isAsLong = Character.charCount(small) == Character.charCount(c);
                    folded.appendCodePoint(isAsLong ? small : c);
                });
        return folded.toString();
    }
}
