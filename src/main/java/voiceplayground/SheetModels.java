package voiceplayground;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import voiceplayground.dictionaries.LocalFile;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AppFolders;
import voiceplayground.storage.Disk;
import voiceplayground.ui.clones.ClonesViewModel;
import voiceplayground.ui.clones.RecordingChooser;
import voiceplayground.ui.compose.ComposeViewModel;
import voiceplayground.ui.compose.EnvironmentViewModel;
import voiceplayground.ui.dictionaries.CsvChooser;
import voiceplayground.ui.dictionaries.DictionariesViewModel;
import voiceplayground.words.Texts;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The models of the sheets for what an account keeps on a server.
record SheetModels(DictionariesViewModel dictionaries, ClonesViewModel clones) {
    /// What they are made of.
    ///
    /// @param disk runs what blocks
    /// @param fx runs on the FX thread, later
    record Parts(
            LateClient client,
            EnvironmentViewModel environments,
            ComposeViewModel compose,
            Supplier<@Nullable Window> window,
            Executor disk,
            Executor fx,
            Texts texts) {
        SheetModels models(AppFolders folders) {
            return new SheetModels(
                    new DictionariesViewModel(
                            client::dictionaries,
                            new LocalFile(Disk.SYSTEM, folders.dictionaries()),
                            environments.environment(),
                            compose.requestProperty().map(SpeechRequest::text),
                            new CsvChooser(window),
                            disk,
                            fx,
                            texts),
                    new ClonesViewModel(
                            client::clones,
                            environments.environment(),
                            new RecordingChooser(window),
                            disk,
                            fx,
                            texts));
        }
    }
}
