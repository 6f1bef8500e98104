package voiceplayground.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A piece of text that is spoken at once, and the silence after it.
///
/// @param words printable ASCII without blanks, at least one with a letter or digit
/// @param pause follows when another phrase does
/// @param tokens for each word the token of the text that it came from; ascending
record Phrase(List<String> words, Pause pause, List<Integer> tokens) {
    /// The first phrase ends here at the latest, so that its sound comes soon: 2 to 3 s of speech.
    private static final int FIRST_LIMIT = 48;

    /// Longest phrase.
    private static final int LIMIT = 180;

    /// A phrase may be that much longer than the one before it, whose sound covers its making.
    private static final double GROWTH = 1.6;

    /// Shorter ones are joined with the next.
    private static final int SHORTEST = 12;

    private static final Set<String> ABBREVIATIONS =
            Set.of("mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "vs.", "e.g.", "i.e.", "no.");

    /// The silence after a phrase.
    enum Pause {
        /// In the middle of a clause.
        NONE(0),
        /// After a comma and the like.
        CLAUSE(140),
        /// After a full stop and the like.
        SENTENCE(320);

        private final int millis;

        Pause(int millis) {
            this.millis = millis;
        }

        /// Its length at speed 1.
        Duration duration() {
            return Duration.ofMillis(millis);
        }
    }

    /// The words with blanks between them.
    String text() {
        return String.join(" ", words);
    }

    /// Cuts a text: at the ends of sentences; at those of clauses and between words where a phrase
    /// would become too long. The first is short and each next one at most [#GROWTH] times longer.
    static List<Phrase> split(SpeakableText text) {
        var phrases = new ArrayList<Phrase>();
        var current = new Draft();
        int limit = FIRST_LIMIT;
        for (var word : words(text)) {
            if (current.length() + 1 + word.ascii().length() > limit && current.length() > 0) {
                limit = add(phrases, current, Pause.NONE, limit);
            }
            current.add(word);
            var pause = pauseAfter(word.ascii());
            boolean isLongEnough =
                    switch (pause) {
                        case NONE -> false;
                        case CLAUSE ->
                                current.length() >= (phrases.isEmpty() ? SHORTEST : limit / 2);
                        case SENTENCE -> current.length() >= SHORTEST;
                    };
            if (isLongEnough) {
                limit = add(phrases, current, pause, limit);
            }
        }
        add(phrases, current, Pause.NONE, limit);
        return phrases;
    }

    /// Takes the current phrase, if it says anything.
    ///
    /// @return the limit of the next one
    private static int add(List<Phrase> phrases, Draft current, Pause pause, int limit) {
        var phrase = current.take(pause);
        if (!SpeakableText.isSpeakable(phrase.text())) {
            return limit;
        }
        phrases.add(phrase);
        return (int) Math.clamp(phrase.text().length() * GROWTH, FIRST_LIMIT, LIMIT);
    }

    /// Whether a sentence ends with this word.
    static boolean endsSentence(String word) {
        return pauseAfter(word) == Pause.SENTENCE;
    }

    private static Pause pauseAfter(String word) {
        String bare = word.replaceAll("[\"')\\]]+$", "");
        if (bare.isEmpty() || ABBREVIATIONS.contains(bare.toLowerCase(Locale.ROOT))) {
            return Pause.NONE;
        }
        boolean isInitial = bare.length() == 2 && Character.isUpperCase(bare.charAt(0));
        return switch (bare.charAt(bare.length() - 1)) {
            case '.' -> isInitial ? Pause.NONE : Pause.SENTENCE;
            case '!', '?' -> Pause.SENTENCE;
            case ',', ';', ':' -> Pause.CLAUSE;
            case '-' -> bare.length() <= 2 ? Pause.CLAUSE : Pause.NONE;
            default -> Pause.NONE;
        };
    }

    /// The words; endless ones in pieces.
    private static List<Word> words(SpeakableText text) {
        var words = new ArrayList<Word>();
        int index = 0;
        for (String word : text.ascii().split(" ", -1)) {
            for (int from = 0; from < word.length(); from += FIRST_LIMIT) {
                int to = Math.min(word.length(), from + FIRST_LIMIT);
                words.add(new Word(word.substring(from, to), text.origins().get(index)));
            }
            index++;
        }
        return words;
    }

    private record Word(String ascii, int token) {}

    /// The phrase that is being put together.
    private static final class Draft {
        private final List<String> words = new ArrayList<>();
        private final List<Integer> tokens = new ArrayList<>();
        private int length;

        int length() {
            return length;
        }

        void add(Word word) {
            length += word.ascii().length() + (words.isEmpty() ? 0 : 1);
            words.add(word.ascii());
            tokens.add(word.token());
        }

        Phrase take(Pause pause) {
            var phrase = new Phrase(List.copyOf(words), pause, List.copyOf(tokens));
            words.clear();
            tokens.clear();
            length = 0;
            return phrase;
        }
    }
}
