package voiceplayground.voices;

import java.util.ArrayList;
import java.util.List;

/// The person's own lists of voices.
///
/// @param favourites in the order they were starred
/// @param recents those spoken with or picked, the newest first, at most [#MOST_RECENTS]
public record VoiceMarks(List<VoiceRef> favourites, List<VoiceRef> recents) {
    /// Neither.
    public static final VoiceMarks NONE = new VoiceMarks(List.of(), List.of());

    /// Recents that are kept.
    public static final int MOST_RECENTS = 12;

    public VoiceMarks {
        favourites = favourites.stream().distinct().toList();
        recents = recents.stream().distinct().limit(MOST_RECENTS).toList();
    }

    public boolean isFavourite(VoiceRef voice) {
        return favourites.contains(voice);
    }

    /// With a voice starred, or no longer.
    public VoiceMarks toggled(VoiceRef voice) {
        var next = new ArrayList<>(favourites);
        if (!next.remove(voice)) {
            next.add(voice);
        }
        return new VoiceMarks(next, recents);
    }

    /// With a voice used just now.
    public VoiceMarks used(VoiceRef voice) {
        var next = new ArrayList<VoiceRef>();
        next.add(voice);
        next.addAll(recents);
        return new VoiceMarks(favourites, next);
    }
}
