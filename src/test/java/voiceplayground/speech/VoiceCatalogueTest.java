package voiceplayground.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class VoiceCatalogueTest {
    private final VoiceCatalogue catalogue = VoiceCatalogue.bundled();

    @Test
    void theFirstVoiceOfTheDocumentsIsThere() {
        assertEquals(
                Optional.of(
                        new Voice(
                                "magnus",
                                "Magnus",
                                "lightning_v3.1",
                                "male",
                                "american",
                                List.of("en"))),
                catalogue.find("lightning_v3.1", "magnus"));
    }

    @Test
    void aVoiceIsFoundOnlyInItsOwnPool() {
        assertEquals(Optional.empty(), catalogue.find("lightning_v3.1_pro", "magnus"));
        assertTrue(catalogue.find("lightning_v3.1_pro", "meher").isPresent());
    }

    @Test
    void everyRowOfTheModelCardsIsThere() {
        assertEquals(
                Map.of("lightning_v3.1", 123L, "lightning_v3.1_pro", 192L),
                catalogue.voices().stream()
                        .collect(Collectors.groupingBy(Voice::model, Collectors.counting())));
    }

    @Test
    void everyVoiceHasANameAGenderAndALanguage() {
        for (var voice : catalogue.voices()) {
            assertTrue(voice.id().matches("[a-z]+"), voice.id());
            assertTrue(!voice.name().isBlank(), voice.id());
            assertTrue(Set.of("female", "male").contains(voice.gender()), voice.id());
            assertTrue(
                    !voice.languages().isEmpty()
                            && voice.languages().stream().allMatch(l -> l.matches("[a-z]{2}")),
                    voice.id());
        }
    }
}
