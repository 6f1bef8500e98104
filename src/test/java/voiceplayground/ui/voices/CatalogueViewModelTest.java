package voiceplayground.ui.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.Environment;
import voiceplayground.speech.Voice;
import voiceplayground.testkit.StagePlayer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class CatalogueViewModelTest {
    @TempDir Path home;

    @Test
    void beforeAnyServerTheVoicesOfTheProgramAreThere() {
        var fixture = new VoicesFixture(home, new StagePlayer());
        var catalogue = fixture.viewModel.catalogue();
        assertEquals(314, catalogue.rosterProperty().get().known().voices().size());
        assertEquals("314 voices that ship with this program", catalogue.ageProperty().get());
    }

    @Test
    void theListOfAServerIsKeptAndThereAtTheNextStartWithoutAsking() {
        var first = new VoicesFixture(home, new StagePlayer());
        answer(first, "[{\"voiceId\":\"a\"}]");
        first.viewModel.catalogue().use(Optional.of(VoicesFixture.server()));
        assertEquals(
                "2 voices · renewed just now", first.viewModel.catalogue().ageProperty().get());

        var second = new VoicesFixture(home, new StagePlayer());
        second.viewModel.catalogue().use(Optional.of(VoicesFixture.server()));
        assertEquals(ids(first), ids(second));
        assertEquals("", second.viewModel.catalogue().noticeProperty().get());
    }

    @Test
    void aListThatComesLateIsNotShownAsThatOfAnotherServer() {
        var fixture = new VoicesFixture(home, new StagePlayer());
        answer(fixture, "[{\"voiceId\":\"a\"}]");
        fixture.isHeld = true;
        var catalogue = fixture.viewModel.catalogue();
        catalogue.use(Optional.of(VoicesFixture.server()));
        catalogue.use(Optional.of(Environment.official(Optional.empty())));
        fixture.release();
        assertEquals(314, ids(fixture).size());
        assertFalse(catalogue.refreshingProperty().get());
    }

    @Test
    void whileItIsAskedForItCannotBeAskedForAgain() {
        var fixture = new VoicesFixture(home, new StagePlayer());
        answer(fixture, "[{\"voiceId\":\"a\"}]");
        var catalogue = fixture.viewModel.catalogue();
        catalogue.use(Optional.of(VoicesFixture.server()));
        fixture.isHeld = true;
        catalogue.refresh().run();
        catalogue.refresh().run();
        assertTrue(catalogue.refreshingProperty().get());
        assertEquals(1, fixture.held.size());
        fixture.release();
        assertFalse(catalogue.refreshingProperty().get());
    }

    @Test
    void theOfficialServiceIsNotAskedWithoutAKeyUnlessThePersonAsks() {
        var fixture = new VoicesFixture(home, new StagePlayer());
        var catalogue = fixture.viewModel.catalogue();
        catalogue.use(Optional.of(Environment.official(Optional.empty())));
        assertEquals("", catalogue.noticeProperty().get());
        catalogue.refresh().run();
        assertTrue(catalogue.noticeProperty().get().startsWith("The list could not be renewed:"));
        assertEquals(314, ids(fixture).size());
    }

    @Test
    void clonesAreKnownBesideTheLists() {
        var fixture = new VoicesFixture(home, new StagePlayer());
        var clone =
                new Voice(
                        "voice_a",
                        "Mine",
                        "",
                        "",
                        "",
                        List.of("en"),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        Optional.empty(),
                        List.of("lightning-v3.1-pro"));
        fixture.viewModel.catalogue().setClones(List.of(clone));
        var guard = fixture.viewModel.catalogue().rosterProperty().get().guard();
        assertEquals(List.of(), guard.check("voice_a", "lightning_v3.1_pro", "en"));
        assertEquals(1, guard.check("voice_a", "lightning_v3.1", "en").size());
    }

    private static void answer(VoicesFixture fixture, String list) {
        fixture.answers.put("lightning-v3.1", list);
        fixture.answers.put("lightning-v3.1-pro", list);
        fixture.answers.put("descriptions", list);
    }

    private static List<String> ids(VoicesFixture fixture) {
        return fixture.viewModel.catalogue().rosterProperty().get().known().voices().stream()
                .map(Voice::id)
                .toList();
    }
}
