package voiceplayground.sandbox;

import voiceplayground.sandbox.Respelling.Place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A token of a text, or several that one entry of a dictionary ties together.
///
/// @param tokens verbatim
/// @param said in their place, without blanks; the same where no entry meets them
/// @param start in the text, in UTF-16 units
/// @param end exclusive
record Stretch(List<String> tokens, List<String> said, int start, int end) {
    private static final Pattern TOKEN = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /// @param places in order, none over another; none begins or ends with a blank
    static List<Stretch> of(String text, List<Place> places) {
        var stretches = new ArrayList<Stretch>();
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        int start = 0;
        while (matcher.find()) {
            start = tokens.isEmpty() ? matcher.start() : start;
            int end = matcher.end();
            tokens.add(matcher.group());
            if (places.stream().noneMatch(p -> p.start() < end && p.end() > end)) {
                stretches.add(stretch(text, places, List.copyOf(tokens), start, end));
                tokens.clear();
            }
        }
        return stretches;
    }

    private static Stretch stretch(
            String text, List<Place> places, List<String> tokens, int start, int end) {
        var said = new StringBuilder();
        int done = start;
        boolean isMet = false;
        for (var place : places) {
            if (start <= place.start() && place.end() <= end) {
                said.append(text, done, place.start()).append(place.spoken());
                done = place.end();
                isMet = true;
            }
        }
        said.append(text, done, end);
        var words = Arrays.stream(BLANKS.split(said)).filter(word -> !word.isEmpty()).toList();
        return new Stretch(tokens, isMet ? words : tokens, start, end);
    }
}
