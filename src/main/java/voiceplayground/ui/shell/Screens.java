package voiceplayground.ui.shell;

import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunState;
import voiceplayground.ui.clones.ClonesViewModel;
import voiceplayground.ui.compose.ComposeViewModel;
import voiceplayground.ui.compose.EnvironmentViewModel;
import voiceplayground.ui.compose.RunViewModel;
import voiceplayground.ui.dictionaries.DictionariesViewModel;
import voiceplayground.ui.environments.EnvironmentsViewModel;
import voiceplayground.ui.environments.KeyStripViewModel;
import voiceplayground.ui.library.LibraryViewModel;
import voiceplayground.ui.player.PlayerViewModel;
import voiceplayground.ui.player.VolumeViewModel;
import voiceplayground.ui.preferences.PreferencesViewModel;
import voiceplayground.ui.queue.QueueViewModel;
import voiceplayground.ui.updates.UpdatesViewModel;
import voiceplayground.ui.voices.VoicesViewModel;

import java.util.Optional;

/// The models of all screens of the window, joined: what one does, the others hear of.
///
/// @param updates empty where this build looks for no new versions
public record Screens(
        ComposeViewModel compose,
        RunViewModel run,
        EnvironmentViewModel environments,
        PlayerViewModel player,
        VolumeViewModel volume,
        LibraryViewModel library,
        QueueViewModel queue,
        VoicesViewModel voices,
        EnvironmentsViewModel servers,
        KeyStripViewModel keyStrip,
        PreferencesViewModel preferences,
        DictionariesViewModel dictionaries,
        ClonesViewModel clones,
        Optional<UpdatesViewModel> updates) {
    public Screens {
        library.setOnPlay(player::play);
        library.setOnAdded(player::takeAdded);
        library.selectedProperty().subscribe(take -> take.ifPresent(player::show));
        voices.join(
                compose.requestProperty(),
                run.receivingProperty(),
                voice -> compose.chooseVoice(voice.id()),
                compose::mend);
        dictionaries.setOn(compose::useDictionary, compose::hearDictionary);
        clones.setOnUse(compose::useVoice);
        clones.setOnPlay(voices.preview()::toggle, voices.preview().noticeProperty());
        clones.setOnListed(voices.catalogue()::setClones);
    }

    /// A run entered a state; to be told in order. Thread: FX.
    public void runChanged(Run changed, RunState state) {
        run.refresh();
        queue.refresh();
        servers.runChanged();
        if (!changed.isEnqueued()) {
            // What is made in the queue is not heard, and leaves the stage to what is.
            player.runChanged(changed, state);
        }
    }

    /// Stops whatever sounds or arrives.
    void stopAll() {
        compose.stop().run();
        player.stopCommand().run();
    }
}
