package voiceplayground.sandbox;

import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The voices of the sandbox, and which of them stands in for a voice of the vendor.
///
/// Thread: any; immutable.
public final class SandboxVoices {
    /// The pool that the sandbox's own voices name; the sandbox takes them with every model.
    static final String MODEL = "lightning_v3.1";

    private static final String FIRST_VOICE = "magnus";
    private static final List<String> POOLS = List.of(MODEL, "lightning_v3.1_pro");

    /// The vendor's voices that have word times, by model.
    ///
    /// Source: the vendor's documents, tried there on 2026-06-16.
    private static final Map<String, Set<String>> WITH_WORDS =
            Map.of(
                    "lightning_v3.1",
                    Set.of("devansh", "kartik", "maithili", "liam", "avery"),
                    "lightning_v3.1_pro",
                    Set.of("meher"));

    private final List<Voice> own;
    private final Map<String, Voice> speakers = new HashMap<>();

    SandboxVoices(List<Voice> own, VoiceCatalogue catalogue) {
        this.own = List.copyOf(own);
        for (var voice : catalogue.voices()) {
            speakers.put(voice.id(), standIn(voice));
        }
        for (String id : WITH_WORDS.values().stream().flatMap(Set::stream).toList()) {
            speakers.computeIfAbsent(id, _ -> standIn(new Voice(id, id, MODEL, "", "", List.of())));
        }
        for (var voice : own) {
            speakers.put(voice.id(), voice);
        }
    }

    /// The voices of this build; does not load the engine.
    public static SandboxVoices ofThisBuild() {
        return of(VoiceEngine.ofThisBuild());
    }

    static SandboxVoices of(VoiceEngine engine) {
        return new SandboxVoices(engine.voices(), VoiceCatalogue.bundled());
    }

    /// The voices that the sandbox really has, each under a name of its own.
    public List<Voice> own() {
        return own;
    }

    /// The same as a catalogue: each voice in every pool, as the sandbox takes it with every model.
    public VoiceCatalogue catalogue() {
        var rows = new ArrayList<Voice>();
        for (String pool : POOLS) {
            for (var v : own) {
                rows.add(new Voice(v.id(), v.name(), pool, v.gender(), v.accent(), v.languages()));
            }
        }
        return new VoiceCatalogue(rows);
    }

    /// Who speaks when a voice id is asked for: one of [#own]; empty for an id that is neither one
    /// of theirs nor in the bundled catalogue.
    public Optional<Voice> speakerOf(String voiceId) {
        return Optional.ofNullable(speakers.get(voiceId));
    }

    /// Who speaks for a clone: one of [#own], always the same.
    Voice speakerOfClone(String voiceId) {
        return own.get(Math.floorMod(voiceId.hashCode(), own.size()));
    }

    /// Whether the times of the words come with the sound: with the sandbox's own voices, and with
    /// those of the vendor's that have them.
    boolean hasWords(String model, String voiceId) {
        return own.stream().anyMatch(voice -> voice.id().equals(voiceId))
                || WITH_WORDS.getOrDefault(model, Set.of()).contains(voiceId);
    }

    /// Who speaks the first request of a first start.
    Voice speakerOfFirstStart() {
        return speakerOf(FIRST_VOICE).orElseGet(own::getFirst);
    }

    /// Of the same gender where that is known; by the id's hash, which Java fixes for ever.
    private Voice standIn(Voice wanted) {
        var choice = own.stream().filter(v -> v.gender().equals(wanted.gender())).toList();
        var among = choice.isEmpty() ? own : choice;
        return among.get(Math.floorMod(wanted.id().hashCode(), among.size()));
    }
}
