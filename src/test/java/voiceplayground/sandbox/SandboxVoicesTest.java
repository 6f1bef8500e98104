package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class SandboxVoicesTest {
    private final List<Voice> flite =
            Arrays.stream(FliteVoice.values()).map(FliteVoice::voice).toList();
    private final SandboxVoices voices = new SandboxVoices(flite, VoiceCatalogue.bundled());

    @Test
    void thereAreEightVoicesWithNamesOfTheirOwn() {
        assertEquals(
                List.of("Ramsay", "Kalman", "Alasdair", "Bram", "Selma", "Willa", "Morag", "Pippa"),
                voices.own().stream().map(Voice::name).toList());
        var vendor =
                VoiceCatalogue.bundled().voices().stream()
                        .map(Voice::id)
                        .collect(Collectors.toSet());
        assertTrue(voices.own().stream().map(Voice::id).noneMatch(vendor::contains));
    }

    @Test
    void theVoiceOfAFirstStartIsSpokenByTheQuickestSpeaker() {
        assertEquals(Optional.of("kalman"), voices.speakerOf("magnus").map(Voice::id));
    }

    @Test
    void everyVoiceOfTheCatalogueIsSpokenBySomebodyOfItsGender() {
        var speakers = new HashSet<String>();
        for (var voice : VoiceCatalogue.bundled().voices()) {
            var speaker = voices.speakerOf(voice.id()).orElseThrow();
            assertEquals(voice.gender(), speaker.gender(), voice.id());
            speakers.add(speaker.id());
        }
        assertEquals(8, speakers.size());
    }

    @Test
    void anOwnVoiceSpeaksForItselfAndAnUnknownIdForNobody() {
        assertEquals(Optional.of(flite.getFirst()), voices.speakerOf("ramsay"));
        assertEquals(Optional.empty(), voices.speakerOf("nobody"));
        assertEquals(Optional.empty(), voices.speakerOf(""));
    }

    @Test
    void withOneVoiceItSpeaksForAll() {
        var one = new SandboxVoices(List.of(ScriptedEngine.VOICE), VoiceCatalogue.bundled());
        for (var voice : VoiceCatalogue.bundled().voices()) {
            assertEquals(Optional.of(ScriptedEngine.VOICE), one.speakerOf(voice.id()));
        }
    }

    @Test
    void asACatalogueEachVoiceIsInEveryPool() {
        var catalogue = voices.catalogue();
        assertEquals(16, catalogue.voices().size());
        assertTrue(catalogue.find("lightning_v3.1", "selma").isPresent());
        assertTrue(catalogue.find("lightning_v3.1_pro", "selma").isPresent());
    }
}
