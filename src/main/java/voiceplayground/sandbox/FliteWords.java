package voiceplayground.sandbox;

import java.util.ArrayList;
import java.util.List;

/// Finds the words of a phrase among the sounds that Flite spoke.
///
/// Flite prints the sounds of a phrase with their times but not which word they belong to. So it is
/// asked for the phrase a second time with a break after each word: there, pauses stand between the
/// words. The two lists of sounds differ a little ("the" before a vowel, "1/2"), so they are
/// aligned as spelling checkers align letters. Thread: any.
final class FliteWords {
    static final String PAUSE = "pau";

    private static final int GAP = 2;
    private static final int OTHER = 3;

    private FliteWords() {}

    /// A sound of speech.
    ///
    /// @param endSeconds it begins where the one before it ends
    record Phone(String name, double startSeconds, double endSeconds) {}

    /// Reads `name:end name:end ...`.
    ///
    /// Where a new utterance begins Flite counts from 0 again.
    static List<Phone> timed(String printed) {
        var phones = new ArrayList<Phone>();
        double before = 0;
        double offset = 0;
        for (String word : printed.strip().split("\\s+", -1)) {
            int colon = word.lastIndexOf(':');
            if (colon > 0) {
                double end = offset + Double.parseDouble(word.substring(colon + 1));
                if (end < before) {
                    offset = before;
                    end = offset + Double.parseDouble(word.substring(colon + 1));
                }
                phones.add(new Phone(word.substring(0, colon), before, end));
                before = end;
            }
        }
        return phones;
    }

    /// The sounds between pauses.
    static List<List<String>> groups(String printed) {
        var groups = new ArrayList<List<String>>();
        var group = new ArrayList<String>();
        for (String name : printed.strip().split("\\s+", -1)) {
            if (!name.equals(PAUSE)) {
                group.add(name);
            } else if (!group.isEmpty()) {
                groups.add(List.copyOf(group));
                group.clear();
            }
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    /// The groups of each word, where a word has none or several.
    ///
    /// @param groups of the phrase
    /// @param alone the groups of each word when it is said alone
    /// @return for each word its sounds: of the phrase, or where the counts do not agree of the
    ///   word said alone
    static List<List<String>> joined(List<List<String>> groups, List<List<List<String>>> alone) {
        boolean isAgreed = alone.stream().mapToInt(List::size).sum() == groups.size();
        var words = new ArrayList<List<String>>();
        int at = 0;
        for (var own : alone) {
            var taken = isAgreed ? groups.subList(at, at + own.size()) : own;
            words.add(taken.stream().flatMap(List::stream).toList());
            at += own.size();
        }
        return words;
    }

    /// A word that no reader of SSML takes for a tag.
    static String withoutTags(String word) {
        return word.replaceAll("[<>]", " ").strip();
    }

    /// Gives each sound to a word.
    ///
    /// @param words the sounds of each word when it is spoken alone
    /// @return a span for each word, in order; an empty one at the end of the word before it for a
    ///   word that was not found
    static List<TimedSound.Span> spans(List<Phone> phones, List<List<String>> words) {
        var spoken = phones.stream().filter(phone -> !phone.name().equals(PAUSE)).toList();
        var names = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        for (int w = 0; w < words.size(); w++) {
            for (String name : words.get(w)) {
                names.add(name);
                owners.add(w);
            }
        }
        int[] owner = align(spoken, names, owners);
        var spans = new ArrayList<TimedSound.Span>();
        double end = 0;
        int at = 0;
        for (int w = 0; w < words.size(); w++) {
            double start = end;
            boolean isFirst = true;
            for (; at < spoken.size() && owner[at] <= w; at++) {
                start = isFirst ? spoken.get(at).startSeconds() : start;
                isFirst = false;
                end = spoken.get(at).endSeconds();
            }
            spans.add(new TimedSound.Span(start, end));
        }
        return spans;
    }

    /// The word of each sound, ascending.
    private static int[] align(List<Phone> spoken, List<String> names, List<Integer> owners) {
        int n = spoken.size();
        int m = names.size();
        int[][] cost = new int[n + 1][m + 1];
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                if (i == n || j == m) {
                    cost[i][j] = GAP * (n - i + m - j);
                } else {
                    cost[i][j] =
                            Math.min(
                                    cost[i + 1][j + 1] + difference(spoken.get(i), names.get(j)),
                                    GAP + Math.min(cost[i + 1][j], cost[i][j + 1]));
                }
            }
        }
        int[] owner = new int[n];
        int i = 0;
        int j = 0;
        while (i < n) {
            boolean isPair =
                    j < m
                            && cost[i][j]
                                    == cost[i + 1][j + 1] + difference(spoken.get(i), names.get(j));
            if (j < m && !isPair && cost[i][j] == cost[i][j + 1] + GAP) {
                j++;
            } else {
                owner[i] = j < m && isPair ? owners.get(j) : owners.get(Math.max(0, j - 1));
                i++;
                j += isPair ? 1 : 0;
            }
        }
        return owner;
    }

    private static int difference(Phone spoken, String name) {
        return spoken.name().equals(name) ? 0 : OTHER;
    }
}
