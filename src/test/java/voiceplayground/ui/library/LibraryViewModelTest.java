package voiceplayground.ui.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.synthesis.Outcome;
import voiceplayground.takes.Take;
import voiceplayground.testkit.StageTakes;
import voiceplayground.ui.kit.Notice;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class LibraryViewModelTest {
    @TempDir Path home;

    private final List<String> asked = new ArrayList<>();
    private final List<Path> revealed = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();

    @Test
    void keptTakesAreListedNewestFirstAndTheNewestIsSelected() {
        var takes = new StageTakes(home);
        Take one = takes.keep(takes.make(1, "One", "emily", 1, Outcome.FINISHED));
        Take two = takes.keep(takes.make(2, "Two", "emily", 1, Outcome.STOPPED));
        var model = model(takes);
        assertFalse(model.loadedProperty().get());
        model.load();
        assertEquals(List.of(two, one), model.takes());
        assertEquals(Optional.of(two), model.selectedProperty().get());
        assertTrue(model.loadedProperty().get());
    }

    @Test
    void aNewTakeAppearsAtOnceAndIsSelectedAfterItWasTold() {
        var takes = new StageTakes(home);
        var model = model(takes);
        model.load();
        List<String> order = new ArrayList<>();
        model.setOnAdded(take -> order.add("told " + take.number()));
        model.selectedProperty()
                .subscribe(t -> t.ifPresent(take -> order.add("selected " + take.number())));
        takes.complete(takes.make(3, "Three", "emily", 1, Outcome.FINISHED));
        takes.complete(takes.make(4, "Four", "emily", 1, Outcome.INCOMPLETE));
        assertEquals(List.of("told 3", "selected 3", "told 4", "selected 4"), order);
        assertEquals(List.of(4, 3), model.takes().stream().map(Take::number).toList());
    }

    @Test
    void aTakeThatIsCompletedReplacesItselfAndIsNotSelectedAgain() {
        var takes = new StageTakes(home);
        var model = model(takes);
        Take first = takes.make(1, "One", "emily", 1, Outcome.FINISHED);
        takes.complete(first);
        takes.complete(takes.make(2, "Two", "emily", 1, Outcome.FINISHED));
        Take completed = takes.make(1, "One", "emily", 1, Outcome.FINISHED, Optional.of("x"));
        takes.complete(completed);
        assertEquals(List.of(2, 1), model.takes().stream().map(Take::number).toList());
        assertEquals(completed, model.takes().getLast());
        assertEquals(2, model.selectedProperty().get().orElseThrow().number());
    }

    @Test
    void aTakeThatCameWhileTheListWasReadIsThereOnce() {
        var takes = new StageTakes(home);
        var later = new ArrayDeque<Runnable>();
        var model =
                new LibraryViewModel(
                        takes,
                        this::choose,
                        revealed::add,
                        Runnable::run,
                        later::add,
                        new Texts(Locale.US));
        takes.keep(takes.make(1, "One", "emily", 1, Outcome.FINISHED));
        takes.complete(takes.make(2, "Two", "emily", 1, Outcome.FINISHED));
        model.load();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertEquals(List.of(2, 1), model.takes().stream().map(Take::number).toList());
    }

    @Test
    void whatIsSavedIsWhatWasKept() throws IOException {
        var takes = new StageTakes(home);
        var model = model(takes);
        takes.complete(takes.make(12, "Save me", "../mag nus", 1, Outcome.FINISHED));
        Take take = model.selectedProperty().get().orElseThrow();

        answer = Optional.of(home.resolve("mine.wav"));
        model.saveWavCommand().run();
        assertEquals("Save take 12|take-12--mag-nus.wav|WAV sound", asked.getLast());
        byte[] kept = Files.readAllBytes(take.wav());
        assertArrayEquals(kept, Files.readAllBytes(home.resolve("mine.wav")));
        assertEquals(
                Notice.good("Saved " + home.resolve("mine.wav")), model.noticeProperty().get());

        answer = Optional.of(home.resolve("mine.pcm"));
        model.saveReceivedCommand().run();
        assertEquals(
                "Save take 12|take-12--mag-nus.pcm|Bare samples, 16 bit, 24000 Hz",
                asked.getLast());
        assertArrayEquals(
                Arrays.copyOfRange(kept, 44, kept.length),
                Files.readAllBytes(home.resolve("mine.pcm")));
    }

    @Test
    void aRefusedSaveSaysSoAndAnUnansweredOneDoesNothing() {
        var takes = new StageTakes(home);
        var model = model(takes);
        takes.complete(takes.make(1, "One", "emily", 1, Outcome.FINISHED));
        model.saveWavCommand().run();
        assertEquals(Notice.NONE, model.noticeProperty().get());

        Path nowhere = home.resolve("no folder").resolve("x.wav");
        answer = Optional.of(nowhere);
        model.saveWavCommand().run();
        assertEquals(
                new Notice("Could not be saved; the take itself is kept. " + nowhere, true),
                model.noticeProperty().get());
    }

    @Test
    void aTakeWithoutSoundCanBeRevealedButNotPlayed() {
        var takes = new StageTakes(home);
        var model = model(takes);
        List<Take> played = new ArrayList<>();
        model.setOnPlay(played::add);
        takes.complete(takes.make(1, "One", "emily", 0, Outcome.FAILED));
        Take take = model.selectedProperty().get().orElseThrow();
        model.playCommand().run();
        model.saveWavCommand().run();
        model.revealCommand().run();
        assertEquals(List.of(), played);
        assertEquals(List.of(), asked);
        assertEquals(List.of(take.wav()), revealed);
    }

    @Test
    void eachSystemHasItsOwnFileManager() {
        Path file = Path.of("/takes/1/audio.wav");
        assertEquals(
                List.of("explorer.exe", "/select,", file.toString()),
                SystemRevealer.command("Windows 11", file));
        assertEquals(
                List.of("open", "-R", file.toString()), SystemRevealer.command("Mac OS X", file));
        assertEquals(
                List.of("xdg-open", file.getParent().toString()),
                SystemRevealer.command("Linux", file));
    }

    private Optional<Path> choose(String title, String fileName, String kind) {
        asked.add(title + "|" + fileName + "|" + kind);
        return answer;
    }

    private LibraryViewModel model(StageTakes takes) {
        return new LibraryViewModel(
                takes,
                this::choose,
                revealed::add,
                Runnable::run,
                Runnable::run,
                new Texts(Locale.US));
    }
}
