package voiceplayground.sandbox;

import java.util.ArrayList;
import java.util.List;

/// A spoken phrase and when each of its words is heard.
///
/// @param words one for each word of the phrase, in order; none begins before the one before it
record TimedSound(Sound sound, List<Span> words) {
    /// @param startSeconds from the beginning of the sound
    /// @param endSeconds not before the start
    record Span(double startSeconds, double endSeconds) {}

    /// Shares the time out by letters and digits.
    static TimedSound shared(Sound sound, List<String> words) {
        double seconds = (double) sound.frames().length / sound.rateHz();
        long all = words.stream().mapToLong(TimedSound::weight).sum();
        var spans = new ArrayList<Span>();
        long before = 0;
        for (String word : words) {
            long after = before + weight(word);
            spans.add(
                    all == 0
                            ? new Span(0, 0)
                            : new Span(seconds * before / all, seconds * after / all));
            before = after;
        }
        return new TimedSound(sound, spans);
    }

    private static long weight(String word) {
        return word.chars().filter(Character::isLetterOrDigit).count();
    }
}
