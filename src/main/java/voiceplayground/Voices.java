package voiceplayground;

import javafx.beans.value.ObservableValue;

import voiceplayground.api.WavesVoiceLists;
import voiceplayground.audio.playback.Player;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AppFolders;
import voiceplayground.storage.Disk;
import voiceplayground.ui.voices.CatalogueViewModel;
import voiceplayground.ui.voices.PreviewViewModel;
import voiceplayground.ui.voices.VoicesViewModel;
import voiceplayground.voices.CatalogueFiles;
import voiceplayground.voices.KnownVoices;
import voiceplayground.voices.Refresh;
import voiceplayground.voices.Roster;
import voiceplayground.voices.VoiceMarksFile;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.MismatchTexts;
import voiceplayground.words.Texts;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// The voices that are known, what goes with them, and the screen for both.
final class Voices {
    private final Texts texts;
    private final VoicesViewModel screen;

    /// What is known now, for the threads of runs.
    private final AtomicReference<Roster> roster =
            new AtomicReference<>(Roster.of(KnownVoices.bundled(), List.of()));

    Voices(
            LateClient client,
            Player player,
            AppFolders folders,
            Executor disk,
            Executor fx,
            Texts texts) {
        this.texts = texts;
        var failures = new FailureTexts(texts);
        var lists = new WavesVoiceLists(client::client);
        var catalogue =
                new CatalogueViewModel(
                        new CatalogueFiles(Disk.SYSTEM, folders.voices()),
                        new Refresh(lists, Clock.systemUTC()),
                        disk,
                        fx,
                        texts,
                        failures,
                        Clock.systemUTC());
        screen =
                new VoicesViewModel(
                        catalogue,
                        new PreviewViewModel(lists, player, disk, fx, texts, failures),
                        new VoiceMarksFile(Disk.SYSTEM, folders.favourites()),
                        disk,
                        fx,
                        texts);
        catalogue.rosterProperty().subscribe(roster::set);
    }

    VoicesViewModel screen() {
        return screen;
    }

    /// What is known of the voices of the environment that speaks. Thread: FX.
    ObservableValue<Roster> roster() {
        return screen.catalogue().rosterProperty();
    }

    /// What the form says against a request when it is sent all the same. Thread: any.
    List<String> remarks(SpeechRequest request) {
        var mismatches = new MismatchTexts(texts);
        return roster.get().guard().check(request).stream().map(mismatches::reason).toList();
    }
}
