package voiceplayground.voices;

import voiceplayground.speech.Voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds voices by words and facets while somebody types.
///
/// Built once a catalogue, off the FX thread; immutable then. Thread: any.
public final class VoiceIndex {
    private static final int NONE_MISSED = -1;
    private static final int SEVERAL_MISSED = -2;
    private static final int FAVOURITE = 2;
    private static final int RECENT = 1;
    private static final List<String> REHEARSAL = List.of("", "a", "zoë", "an indian f", "x-y");

    private final List<FacetValues> facets =
            Stream.of(Facet.values()).map(FacetValues::new).toList();
    private final List<IndexedVoice> entries;
    private final Map<VoiceRef, Integer> places = new HashMap<>();

    /// Indexes voices; takes some milliseconds for hundreds of them.
    public VoiceIndex(List<Voice> voices) {
        entries = sorted(voices).stream().map(this::entry).toList();
        for (int i = 0; i < entries.size(); i++) {
            places.putIfAbsent(VoiceRef.of(entries.get(i).voice()), i);
        }
    }

    /// Searches for nothing in particular, so that the first keystroke is not the first search of
    /// the process. Thread: any but FX.
    public VoiceIndex rehearsed() {
        for (String typed : REHEARSAL) {
            var query = VoiceQuery.ALL.with(typed);
            find(query, VoiceMarks.NONE);
            find(query.toggled(Facet.GENDER, "female").toggled(Facet.AGE, ""), VoiceMarks.NONE);
        }
        return this;
    }

    /// Looks for voices.
    public VoiceHits find(VoiceQuery query, VoiceMarks marks) {
        List<String> words = SearchText.words(query.text());
        int[][] wanted = facets.stream().map(f -> f.chosen(query)).toArray(int[][]::new);
        int[][] counts = facets.stream().map(f -> new int[f.size()]).toArray(int[][]::new);
        byte[] boosts = boosts(marks);
        long[] ranks = new long[boosts.length];
        int found = 0;
        for (int i = 0; i < boosts.length; i++) {
            var entry = entries.get(i);
            int score = isAmong(query.kept(), boosts[i]) ? entry.score(words) : -1;
            if (score >= 0) {
                int missed = missed(entry, wanted);
                if (missed == NONE_MISSED) {
                    ranks[found++] = rank(score, boosts[i], i);
                }
                count(entry, missed, counts);
            }
        }
        Arrays.sort(ranks, 0, found);
        var hits = new ArrayList<Voice>(found);
        for (int i = 0; i < found; i++) {
            hits.add(entries.get((int) ranks[i]).voice());
        }
        var told = new EnumMap<Facet, List<VoiceHits.Count>>(Facet.class);
        for (int f = 0; f < counts.length; f++) {
            told.put(facets.get(f).facet(), facets.get(f).told(counts[f], query));
        }
        return new VoiceHits(hits, told);
    }

    private static List<Voice> sorted(List<Voice> voices) {
        return voices.stream()
                .map(voice -> Map.entry(SearchText.of(voice.name()), voice))
                .sorted(
                        Map.Entry.<String, Voice>comparingByKey()
                                .thenComparing(e -> e.getValue().id())
                                .thenComparing(e -> e.getValue().model()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private IndexedVoice entry(Voice voice) {
        return new IndexedVoice(
                voice, facets.stream().map(f -> f.add(voice)).toArray(int[][]::new));
    }

    /// The better match first, then favourites, then recents, then by name.
    private static long rank(int score, int boost, int place) {
        long order = (long) (IndexedVoice.BEST - score) * 4 + (3 - boost);
        return order << Integer.SIZE | place;
    }

    private static boolean isAmong(VoiceQuery.Kept kept, int boost) {
        return switch (kept) {
            case ANY -> true;
            case FAVOURITES -> (boost & FAVOURITE) != 0;
            case RECENTS -> (boost & RECENT) != 0;
        };
    }

    private byte[] boosts(VoiceMarks marks) {
        byte[] boosts = new byte[entries.size()];
        mark(boosts, marks.favourites(), FAVOURITE);
        mark(boosts, marks.recents(), RECENT);
        return boosts;
    }

    private void mark(byte[] boosts, List<VoiceRef> refs, int bit) {
        for (var ref : refs) {
            Integer place = places.get(ref);
            if (place != null) {
                boosts[place] |= (byte) bit;
            }
        }
    }

    /// The one facet that keeps an entry out, or none, or several.
    private static int missed(IndexedVoice entry, int[][] wanted) {
        int missed = NONE_MISSED;
        for (int facet = 0; facet < wanted.length; facet++) {
            if (wanted[facet].length > 0 && !meet(entry.facet(facet), wanted[facet])) {
                if (missed != NONE_MISSED) {
                    return SEVERAL_MISSED;
                }
                missed = facet;
            }
        }
        return missed;
    }

    private static boolean meet(int[] has, int[] wanted) {
        for (int value : has) {
            for (int one : wanted) {
                if (value == one) {
                    return true;
                }
            }
        }
        return false;
    }

    /// An entry that one facet keeps out is what choosing its value there would show.
    private static void count(IndexedVoice entry, int missed, int[][] counts) {
        if (missed == SEVERAL_MISSED) {
            return;
        }
        for (int facet = 0; facet < counts.length; facet++) {
            if (missed == NONE_MISSED || missed == facet) {
                for (int value : entry.facet(facet)) {
                    counts[facet][value]++;
                }
            }
        }
    }
}
