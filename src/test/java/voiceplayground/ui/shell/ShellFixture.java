package voiceplayground.ui.shell;

import voiceplayground.api.KeyCheck;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.dictionaries.LocalFile;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.Disk;
import voiceplayground.synthesis.RunState;
import voiceplayground.synthesis.SeenAtOnce;
import voiceplayground.testkit.MemoryClones;
import voiceplayground.testkit.MemoryDictionaries;
import voiceplayground.testkit.ScriptedQueue;
import voiceplayground.testkit.ScriptedRun;
import voiceplayground.testkit.SpeechLike;
import voiceplayground.testkit.StagePlayer;
import voiceplayground.testkit.StageTakes;
import voiceplayground.ui.clones.ClonesViewModel;
import voiceplayground.ui.compose.FormFixture;
import voiceplayground.ui.dictionaries.CsvChooser;
import voiceplayground.ui.dictionaries.DictionariesViewModel;
import voiceplayground.ui.environments.EnvironmentsViewModel;
import voiceplayground.ui.environments.KeyEntryViewModel;
import voiceplayground.ui.environments.KeyStripViewModel;
import voiceplayground.ui.kit.FxThread;
import voiceplayground.ui.library.LibraryViewModel;
import voiceplayground.ui.player.PlayerViewModel;
import voiceplayground.ui.player.VolumeViewModel;
import voiceplayground.ui.preferences.PreferencesViewModel;
import voiceplayground.ui.queue.QueueViewModel;
import voiceplayground.ui.voices.VoicesFixture;
import voiceplayground.words.FailureTexts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window with scripted runs, a fake speaker and real files.
final class ShellFixture {
    final FormFixture form = new FormFixture();
    final StagePlayer player = new StagePlayer();
    final List<List<String>> faults = new ArrayList<>();
    final ScriptedQueue queue = new ScriptedQueue();
    final MemoryDictionaries dictionaries = new MemoryDictionaries();
    final MemoryClones clones = new MemoryClones();
    final StageTakes takes;
    final Screens screens;
    final ShellViewModel viewModel;

    ShellFixture(Path home) {
        takes = new StageTakes(home);
        var fx = new FxThread();
        viewModel = new ShellViewModel(form.texts, form.settings, faults::add, Runnable::run, fx);
        screens =
                new Screens(
                        form.form(),
                        form.run,
                        form.environments,
                        new PlayerViewModel(player, takes, Runnable::run, fx, form.texts),
                        new VolumeViewModel(player, 1, _ -> {}, form.texts),
                        new LibraryViewModel(
                                takes,
                                (_, _, _) -> Optional.empty(),
                                _ -> {},
                                Runnable::run,
                                fx,
                                form.texts),
                        new QueueViewModel(queue, form.texts, new FailureTexts(form.texts)),
                        new VoicesFixture(home, player).viewModel,
                        new EnvironmentsViewModel(
                                form.book, entry(), form.texts, new FailureTexts(form.texts)),
                        new KeyStripViewModel(form.book, entry(), _ -> {}, form.texts),
                        new PreferencesViewModel(
                                form.settings,
                                form.book,
                                player,
                                home,
                                _ -> {},
                                Runnable::run,
                                fx,
                                form.texts),
                        new DictionariesViewModel(
                                () -> dictionaries,
                                new LocalFile(Disk.SYSTEM, home.resolve("dictionaries.json")),
                                form.environments.environment(),
                                form.form().requestProperty().map(SpeechRequest::text),
                                new CsvChooser(() -> null),
                                Runnable::run,
                                fx,
                                form.texts),
                        new ClonesViewModel(
                                () -> clones,
                                form.environments.environment(),
                                (_, _, _) -> Optional.empty(),
                                Runnable::run,
                                fx,
                                form.texts),
                        Optional.empty());
    }

    private KeyEntryViewModel entry() {
        return new KeyEntryViewModel(
                form.book,
                environment ->
                        new KeyCheck(new WavesSpeechClient(NanoClock.SYSTEM)).check(environment),
                _ -> SeenAtOnce.Seen.NOTHING,
                Runnable::run,
                new FxThread(),
                form.texts,
                new FailureTexts(form.texts));
    }

    /// Lets so many seconds of speech arrive in the newest run, and be heard for a while.
    void speak(double seconds, double heard) {
        var run = form.newest();
        run.arrive(SpeechLike.pcm(24_000, seconds, 7));
        run.hear(player);
        player.last().pass(heard);
        enter(new RunState.Playing());
    }

    /// The newest run enters a state.
    void enter(RunState state) {
        ScriptedRun run = form.newest();
        run.enter(state);
        screens.runChanged(run, state);
    }
}
