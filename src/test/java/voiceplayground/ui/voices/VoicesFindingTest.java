package voiceplayground.ui.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import voiceplayground.voices.VoiceRef;

import java.util.List;

/// Finding a voice, by keys alone.
class VoicesFindingTest extends VoicesScreen {
    @Test
    void typingSearchesAndEnterPicks() {
        assertEquals(List.of("magnus", "meher", "plain", "priya", "zoe"), shown());
        type("zoe");
        assertEquals(List.of("zoe"), shown());
        push(KeyCode.ENTER);
        assertEquals(List.of("zoe"), picked);
        assertEquals(1, left);
        assertEquals(
                List.of(new VoiceRef("lightning_v3.1", "zoe")),
                fixture.viewModel.marksProperty().get().recents());
    }

    @Test
    void downGoesToTheListAndTypingGoesBack() {
        type("female");
        assertEquals(List.of("meher", "priya", "zoe"), shown());
        push(KeyCode.DOWN);
        assertTrue(list().isFocused());
        push(KeyCode.DOWN);
        assertEquals("zoe", selected());
        type("british");
        assertEquals("female british", find("voices-search", TextField.class).getText());
        assertEquals(List.of("zoe"), shown());
        push(KeyCode.DOWN);
        push(KeyCode.UP);
        assertTrue(find("voices-search", TextField.class).isFocused());
    }

    @Test
    void aStarIsKeptAndComesFirst() {
        type("zoe");
        push(KeyCode.CONTROL, KeyCode.D);
        assertTrue(
                fixture.viewModel
                        .marksProperty()
                        .get()
                        .isFavourite(new VoiceRef("lightning_v3.1", "zoe")));
        clear();
        assertEquals("zoe", shown().getFirst());
        onFx(() -> {
            fixture.viewModel
                    .queryProperty()
                    .set(
                            fixture.viewModel
                                    .queryProperty()
                                    .get()
                                    .with(voiceplayground.voices.VoiceQuery.Kept.FAVOURITES));
            return null;
        });
        assertEquals(List.of("zoe"), shown());
        var again = new VoicesFixture(home, player);
        again.viewModel.start();
        assertTrue(
                again.viewModel
                        .marksProperty()
                        .get()
                        .isFavourite(new VoiceRef("lightning_v3.1", "zoe")));
        onFx(() -> {
            fixture.viewModel.favourite().run();
            return null;
        });
    }

    @Test
    void anEmptyResultNamesWhatIsLookedForAndTakesItBack() {
        onFx(() -> {
            fixture.viewModel
                    .queryProperty()
                    .set(
                            fixture.viewModel
                                    .queryProperty()
                                    .get()
                                    .toggled(voiceplayground.voices.Facet.GENDER, "male"));
            return null;
        });
        type("hindi");
        assertEquals(List.of(), shown());
        assertEquals("“hindi”", find("voices-empty-text-clear", Button.class).getText());
        assertEquals("Male", find("voices-empty-filter-0", Button.class).getText());
        picture("voices-empty");
        onFx(() -> {
            find("voices-empty-filter-0", Button.class).fire();
            return null;
        });
        assertEquals(List.of("meher", "priya"), shown());
    }

    @Test
    void aListThatCannotBeRenewedStaysAndSaysSo() {
        assertEquals("5 voices · renewed just now", find("voices-age", Label.class).getText());
        fixture.answers.clear();
        push(KeyCode.F5);
        assertEquals(5, shown().size());
        assertEquals(
                "The list could not be renewed: The server voices.example cannot be reached. These"
                        + " are the voices of before.",
                fixture.viewModel.catalogue().noticeProperty().get());
    }

    @Test
    void aFacetTellsHowManyVoicesEachValueShows() {
        var menu = find("facet-gender", MenuButton.class);
        onFx(() -> {
            menu.show();
            return null;
        });
        assertEquals(
                List.of("Female (3)", "Male (1)"),
                onFx(() -> menu.getItems().stream().map(MenuItem::getText).toList()));
        onFx(() -> {
            menu.getItems().getFirst().fire();
            menu.hide();
            return null;
        });
        assertEquals(List.of("meher", "priya", "zoe"), shown());
        assertEquals("Female", find("voices-filter-0", Button.class).getText());
        onFx(() -> {
            find("voices-filter-0", Button.class).fire();
            return null;
        });
        assertEquals(5, shown().size());
    }

    @Test
    void aFacetIsChosenAndTakenBackByKeysAlone() {
        onFx(() -> {
            find("facet-gender", MenuButton.class).requestFocus();
            return null;
        });
        push(KeyCode.SPACE);
        until("its menu is open", () -> find("facet-gender", MenuButton.class).isShowing());
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        until("it is chosen", () -> shown().equals(List.of("meher", "priya", "zoe")));
        onFx(() -> {
            find("voices-filter-0", Button.class).requestFocus();
            return null;
        });
        push(KeyCode.SPACE);
        until("it is taken back", () -> shown().size() == 5);
    }
}
