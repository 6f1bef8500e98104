package voiceplayground.ui.waveform;

import voiceplayground.speech.WordTime;

import java.util.List;

/// Which word of a sound is heard. The words are in the order of their times.
final class SpokenWords {
    /// No word: a pause, or none there.
    static final int NONE = -1;

    private SpokenWords() {}

    /// The word that sounds at a time; where two overlap, the later one. @return its index or
    /// [#NONE]
    static int at(List<WordTime> words, double seconds) {
        int last = lastBegun(words, seconds);
        return last >= 0 && seconds < words.get(last).endSeconds() ? last : NONE;
    }

    /// The word before or behind a place: where a key goes.
    ///
    /// @param step 1 or -1
    /// @return an index; [#NONE] where there is none on that side
    static int from(List<WordTime> words, double seconds, int step) {
        int last = lastBegun(words, seconds);
        if (step > 0) {
            return last + 1 < words.size() ? last + 1 : NONE;
        }
        // A moment behind the start of a word its key goes to the word before, as players do.
        boolean isJustBegun = last >= 0 && seconds - words.get(last).startSeconds() < 0.3;
        return isJustBegun ? Math.max(0, last - 1) : last;
    }

    private static int lastBegun(List<WordTime> words, double seconds) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).startSeconds() <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
