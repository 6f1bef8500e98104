package voiceplayground.voices;

import voiceplayground.api.VoiceLists;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Voice;
import voiceplayground.storage.BrokenFileException;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks for both pools and the descriptions and makes one catalogue of them.
///
/// A pool that cannot be had, or that comes empty, keeps the voices it had. Descriptions that
/// cannot be had are done without.
public final class Refresh {
    private final VoiceLists source;
    private final Clock clock;

    public Refresh(VoiceLists source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param voices the new ones, or those before where nothing came
    /// @param failure the first thing that did not come
    public record Result(KnownVoices voices, Optional<SpeechFailure> failure) {}

    /// Asks. Thread: any but FX; blocks for three requests at most.
    ///
    /// @param before what was known
    public Result run(Environment environment, KnownVoices before) {
        var pools = new ArrayList<Voice>();
        Optional<SpeechFailure> failure = Optional.empty();
        boolean isAny = false;
        for (String pool : Pools.ALL) {
            try {
                if (failure.filter(Refresh::isFinal).isPresent()) {
                    pools.addAll(of(before, pool));
                    continue;
                }
                pools.addAll(voices(source.pool(environment, Pools.listed(pool)), pool));
                isAny = true;
            } catch (SpeechException e) {
                failure = failure.or(() -> Optional.of(e.failure()));
                pools.addAll(of(before, pool));
            }
        }
        if (!isAny) {
            return new Result(before, failure);
        }
        List<Voice> descriptions = List.of();
        try {
            descriptions = voices(source.descriptions(environment), "");
        } catch (SpeechException e) {
            failure = failure.or(() -> Optional.of(e.failure()));
            descriptions = undescribed(before);
        }
        return new Result(
                new KnownVoices(
                        VoiceMerge.described(pools, descriptions), Optional.of(clock.instant())),
                failure);
    }

    private static List<Voice> voices(String json, String model) throws SpeechException {
        try {
            var voices = VoiceReader.read(json, model);
            if (!voices.isEmpty()) {
                return voices;
            }
        } catch (BrokenFileException e) {
            throw new SpeechException(new SpeechFailure.NotUnderstood("JSON"), e);
        }
        throw new SpeechException(new SpeechFailure.NotUnderstood("JSON"));
    }

    private static List<Voice> of(KnownVoices known, String pool) {
        return known.voices().stream().filter(v -> v.model().equals(pool)).toList();
    }

    /// What was known of voices before: it still describes them.
    private static List<Voice> undescribed(KnownVoices before) {
        return before.fetchedAt().isEmpty()
                ? List.of()
                : before.voices().stream().filter(v -> !v.description().isEmpty()).toList();
    }

    /// What the next request would meet too.
    private static boolean isFinal(SpeechFailure failure) {
        return failure instanceof SpeechFailure.NoKey
                || failure instanceof SpeechFailure.NotAllowed
                || failure instanceof SpeechFailure.Unreachable
                || failure instanceof SpeechFailure.Untrusted
                || failure instanceof SpeechFailure.SlowDown;
    }
}
