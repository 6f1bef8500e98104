package voiceplayground.dictionaries;

import java.util.List;

/// Where the entries of dictionaries meet a text.
///
/// @param text the text itself
/// @param hits what is replaced: in order, none over another
/// @param misses what would be, were its capitals as in the entry: in order
public record Hits(String text, List<Hit> hits, List<Hit> misses) {
    public Hits {
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /// The text as it is spoken.
    public String spoken() {
        var spoken = new StringBuilder();
        int done = 0;
        for (var hit : hits) {
            spoken.append(text, done, hit.start()).append(hit.entry().pronunciation());
            done = hit.end();
        }
        return spoken.append(text, done, text.length()).toString();
    }

    /// How often an entry is replaced.
    ///
    /// @param index its place in the list, from 0
    public int hitsOf(int index) {
        return (int) hits.stream().filter(hit -> hit.index() == index).count();
    }

    /// How often an entry only misses by its capitals.
    ///
    /// @param index its place in the list, from 0
    public int missesOf(int index) {
        return (int) misses.stream().filter(miss -> miss.index() == index).count();
    }
}
