package voiceplayground.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonText;
import voiceplayground.voices.Mismatch.Mend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every voice of the bundled lists with every model and every language of the contract.
class VoiceGuardTest {
    private static final List<String> LANGUAGES =
            List.of(
                    "", "auto", "en", "hi", "ta", "es", "kn", "mr", "te", "or", "pa", "ml", "gu",
                    "bn", "fr", "de", "it", "nl", "sv", "pt", "pl", "ru", "el", "fi", "no", "zh",
                    "ja", "ko", "id", "ms", "vi", "tr", "ar", "he");
    private static final Set<String> ONLY_PRO =
            Set.of("el", "fi", "no", "zh", "ja", "ko", "id", "ms", "vi", "tr", "ar", "he");
    private static final List<String> MODELS =
            List.of("", "lightning_v3.1", "lightning_v3.1_pro", "lightning_v3.1_pro_07_26");

    private static final VoiceGuard GUARD = new VoiceGuard(VoiceCatalogue.bundled());

    @Test
    void everyMismatchOfTheBundledListsIsWarnedOfAndNothingElse() throws IOException {
        var pro = example("voice-catalog-lightning-v3.1-pro.json");
        var standard = example("voice-catalog-lightning-v3.1-partial.json");
        var trained = new TreeMap<String, Set<String>>();
        for (var voice : VoiceCatalogue.bundled().voices()) {
            trained.computeIfAbsent(voice.id(), _ -> new TreeSet<>()).addAll(voice.languages());
        }
        assertEquals(191 + 123, trained.size());
        int cases = 0;
        var reasons = new TreeMap<String, Integer>();
        for (String id : trained.keySet()) {
            for (String model : MODELS) {
                boolean isPro = model.contains("pro");
                for (String language : LANGUAGES) {
                    var expected = new ArrayList<String>();
                    boolean isInPool = (isPro ? pro : standard).contains(id);
                    var speaks = trained.getOrDefault(id, Set.of());
                    if (!isInPool) {
                        expected.add("OtherPool");
                    }
                    if (!isPro && ONLY_PRO.contains(language)) {
                        expected.add("OnlyPro");
                    } else if (isInPool && language.isEmpty()) {
                        if (isPro && !speaks.contains("en") && !speaks.contains("hi")) {
                            expected.add("LeftOut");
                        }
                    } else if (isInPool && !language.equals("auto") && !speaks.contains(language)) {
                        expected.add("Untrained");
                    }
                    var found = GUARD.check(id, model, language);
                    assertEquals(
                            expected,
                            found.stream().map(m -> m.getClass().getSimpleName()).toList(),
                            id + " " + model + " " + language);
                    expected.forEach(reason -> reasons.merge(reason, 1, Integer::sum));
                    cases++;
                }
            }
        }
        assertEquals(314 * 4 * 34, cases);
        assertEquals(Set.of("OtherPool", "OnlyPro", "Untrained", "LeftOut"), reasons.keySet());
    }

    @Test
    void everyMendTakesItsMismatchAway() {
        for (var voice : VoiceCatalogue.bundled().voices()) {
            for (String model : MODELS) {
                for (String language : LANGUAGES) {
                    String now = model;
                    String spoken = language;
                    for (int step = 0; step < 2; step++) {
                        var found = GUARD.check(voice.id(), now, spoken);
                        if (!found.isEmpty()) {
                            var mend = found.getFirst().mend().orElseThrow();
                            switch (mend.field()) {
                                case MODEL -> now = mend.value();
                                case LANGUAGE -> spoken = mend.value();
                                default -> throw new AssertionError(mend);
                            }
                        }
                    }
                    assertEquals(
                            List.of(),
                            GUARD.check(voice.id(), now, spoken),
                            voice.id() + " " + model + " " + language);
                }
            }
        }
    }

    @Test
    void anIdInNoListIsUnknownAndNotWrong() {
        assertFalse(GUARD.knows("voice_dLP5T67Qw7"));
        assertTrue(GUARD.knows("magnus"));
        for (String model : MODELS) {
            for (String language : List.of("", "auto", "en", "ta")) {
                assertEquals(List.of(), GUARD.check("voice_dLP5T67Qw7", model, language));
            }
        }
    }

    @Test
    void aVoiceOfTheOtherPoolIsMendedByItsModel() {
        var found = GUARD.check("meher", "lightning_v3.1", "en");
        assertEquals(
                List.of(Optional.of(new Mend(RequestField.MODEL, "lightning_v3.1_pro"))),
                found.stream().map(Mismatch::mend).toList());
    }

    @Test
    void aCloneGoesWithTheModelsItWasMadeFor() {
        var guard =
                new VoiceGuard(
                        new VoiceCatalogue(
                                List.of(
                                        clone("voice_abc", "lightning-v3.1"),
                                        clone("voice_pro", "lightning-v3.1-pro", "lightning-v2"),
                                        clone("voice_old", "lightning-large"))));
        assertEquals(List.of(), guard.check("voice_abc", "", "de"));
        assertEquals(List.of(), guard.check("voice_pro", "lightning_v3.1_pro_07_26", ""));
        assertEquals(
                List.of(Optional.of(new Mend(RequestField.MODEL, "lightning_v3.1"))),
                mends(guard.check("voice_abc", "lightning_v3.1_pro", "en")));
        assertEquals(
                List.of(Optional.of(new Mend(RequestField.MODEL, "lightning_v3.1_pro"))),
                mends(guard.check("voice_pro", "lightning_v3.1", "en")));
        assertEquals(
                List.of(Optional.empty()), mends(guard.check("voice_old", "lightning_v3.1", "en")));
    }

    @Test
    void aLanguageWhoseNameHasNoCodeIsNoReasonToWarn() {
        var guard =
                new VoiceGuard(
                        new VoiceCatalogue(
                                List.of(
                                        new Voice(
                                                "a",
                                                "A",
                                                Pools.STANDARD,
                                                "",
                                                "",
                                                List.of("hi", "enlgish")),
                                        new Voice("b", "B", Pools.STANDARD, "", "", List.of()))));
        assertEquals(List.of(), guard.check("a", "", "en"));
        assertEquals(List.of(), guard.check("b", "", "en"));
    }

    @Test
    void aVoiceInBothPoolsGoesWithBoth() {
        var guard =
                new VoiceGuard(
                        new VoiceCatalogue(
                                List.of(
                                        new Voice("a", "A", Pools.PRO, "", "", List.of("en")),
                                        new Voice(
                                                "a", "A", Pools.STANDARD, "", "", List.of("en")))));
        for (String model : MODELS) {
            assertEquals(List.of(), guard.check("a", model, "en"));
        }
    }

    private static List<Optional<Mend>> mends(List<Mismatch> found) {
        return found.stream().map(Mismatch::mend).toList();
    }

    private static Voice clone(String id, String... models) {
        return new Voice(
                id,
                id,
                "",
                "",
                "",
                List.of("en"),
                "",
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                List.of(models));
    }

    /// The ids of an example list.
    private static Set<String> example(String name) throws IOException {
        var ids = new HashSet<String>();
        if (JsonText.parse(Lists.resource(name)) instanceof JsonValue.Struct struct) {
            for (var item : new JsonFields(struct).items("voices")) {
                ids.add(new JsonFields((JsonValue.Struct) item).text("voiceId").orElseThrow());
            }
        }
        return ids;
    }
}
