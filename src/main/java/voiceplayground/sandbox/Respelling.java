package voiceplayground.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds what dictionaries say otherwise in a text.
///
/// Goes through the text from its beginning and looks up, wherever a word may begin, the longest
/// stretch that ends where a word may end. Capitals count. What was replaced is not looked at
/// again. Thread: any; immutable.
final class Respelling {
    /// Letters, digits, marks and the underscore: none of them may stand beside a whole word.
    private static final Pattern OF_WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}_]");

    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^\\s+|\\s+$", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, String> spoken = new HashMap<>();
    private final int longest;

    /// A word and what is said in its place.
    record Item(String word, String pronunciation) {}

    /// A stretch of a text, in UTF-16 units, and what is said in its place.
    record Place(int start, int end, String spoken) {}

    /// @param items the first one counts where a word repeats; blanks around a word do not count
    Respelling(List<Item> items) {
        for (var item : items) {
            String word = BLANKS_AROUND.matcher(item.word()).replaceAll("");
            spoken.putIfAbsent(word, item.pronunciation());
        }
        spoken.remove("");
        longest = spoken.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// All places, in order.
    List<Place> places(String text) {
        var places = new ArrayList<Place>();
        int at = 0;
        while (at < text.length() && longest > 0) {
            int end = isEdge(text, at, true) ? endOfLongest(text, at) : at;
            if (end > at) {
                places.add(new Place(at, end, spoken.getOrDefault(text.substring(at, end), "")));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return places;
    }

    /// @return the start itself where nothing is found
    private int endOfLongest(String text, int start) {
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            if (isEdge(text, end, false) && spoken.containsKey(text.substring(start, end))) {
                return end;
            }
        }
        return start;
    }

    private static boolean isEdge(String text, int at, boolean isStart) {
        if (at == (isStart ? 0 : text.length())) {
            return true;
        }
        int beside = isStart ? text.codePointBefore(at) : text.codePointAt(at);
        return !OF_WORD.matcher(Character.toString(beside)).matches();
    }
}
