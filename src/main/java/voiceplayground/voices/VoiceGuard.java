package voiceplayground.voices;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says which voice does not go with which model and language, by what is known of the voices.
///
/// It only warns of what it knows: a voice in no list may be one of the many that the lists leave
/// out, and a language whose name has no known code is none to be compared. Immutable; thread: any.
public final class VoiceGuard {
    /// What the Pro model takes where no language is asked for. Source: the documents of the field
    /// `language`.
    private static final List<String> PRO_LEFT_OUT = List.of("en", "hi");

    private static final String ANY_LANGUAGE = "auto";

    /// Spoken by the Pro pool alone. Source: the vendor's contract.
    private static final Set<String> PRO_LANGUAGES =
            Set.of("el", "fi", "no", "zh", "ja", "ko", "id", "ms", "vi", "tr", "ar", "he");

    private final Map<String, List<Voice>> byId = new HashMap<>();

    /// @param catalogue all that is known, clones among it
    public VoiceGuard(VoiceCatalogue catalogue) {
        for (var voice : VoiceMerge.distinct(catalogue.voices())) {
            if (!voice.model().isEmpty() || voice.isClone()) {
                byId.computeIfAbsent(voice.id(), _ -> new ArrayList<>()).add(voice);
            }
        }
    }

    /// Whether an id is in any list; one that is not is unknown, not wrong.
    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    /// What does not go together in a request, at most one thing a field.
    public List<Mismatch> check(SpeechRequest request) {
        return check(
                request.string(RequestField.VOICE).orElse(""),
                request.string(RequestField.MODEL).orElse(""),
                request.string(RequestField.LANGUAGE).orElse(""));
    }

    /// The same for the fields alone.
    ///
    /// @param model empty where it is left out, as may the others be
    public List<Mismatch> check(String id, String model, String language) {
        String pool = Pools.of(model);
        List<Voice> rows = byId.getOrDefault(id, List.of());
        Optional<Voice> voice = rows.stream().filter(v -> speaks(v, pool)).findFirst();
        var found = new ArrayList<Mismatch>();
        if (voice.isEmpty() && !rows.isEmpty()) {
            found.add(outside(rows.getFirst(), pool));
        }
        if (PRO_LANGUAGES.contains(language) && pool.equals(Pools.STANDARD)) {
            found.add(new Mismatch.OnlyPro(language, voice));
        } else {
            voice.flatMap(v -> language(v, pool, language)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /// What does not go together when this very row of a list is taken.
    public static Optional<Mismatch> check(Voice voice, String model, String language) {
        String pool = Pools.of(model);
        if (voice.model().isEmpty() && !voice.isClone()) {
            return Optional.empty();
        }
        return speaks(voice, pool)
                ? language(voice, pool, language)
                : Optional.of(outside(voice, pool));
    }

    private static boolean speaks(Voice voice, String pool) {
        return voice.isClone()
                ? voice.clonedOnto().stream().anyMatch(m -> Pools.of(m).equals(pool))
                : voice.model().equals(pool);
    }

    private static Mismatch outside(Voice voice, String pool) {
        return voice.isClone()
                ? new Mismatch.OtherClone(
                        voice,
                        pool,
                        voice.clonedOnto().stream()
                                .map(Pools::spelt)
                                .filter(m -> Pools.ALL.contains(Pools.of(m)))
                                .toList())
                : new Mismatch.OtherPool(voice, pool);
    }

    private static Optional<Mismatch> language(Voice voice, String pool, String language) {
        boolean isToldInFull =
                !voice.languages().isEmpty()
                        && voice.languages().stream().allMatch(Tags::isLanguage);
        if (!isToldInFull || voice.isClone() || language.equals(ANY_LANGUAGE)) {
            return Optional.empty();
        }
        if (language.isEmpty()) {
            boolean isMet =
                    !pool.equals(Pools.PRO)
                            || voice.languages().stream().anyMatch(PRO_LEFT_OUT::contains);
            return isMet
                    ? Optional.empty()
                    : Optional.of(new Mismatch.LeftOut(voice, PRO_LEFT_OUT));
        }
        return voice.languages().contains(language)
                ? Optional.empty()
                : Optional.of(new Mismatch.Untrained(voice, language));
    }
}
