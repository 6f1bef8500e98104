package voiceplayground.ui.preferences;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import voiceplayground.audio.TestTone;
import voiceplayground.audio.playback.OutputDevice;
import voiceplayground.audio.playback.OutputDevices;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.settings.Appearance;
import voiceplayground.settings.EnvironmentBook;
import voiceplayground.settings.Settings;
import voiceplayground.settings.SettingsStore;
import voiceplayground.speech.Environment;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What is set once and seldom changed: connection, sound, appearance, storage. Every change counts
/// at once and is kept within a second. Thread: FX.
public final class PreferencesViewModel {
    private static final Logger LOG = Logger.getLogger(PreferencesViewModel.class.getName());

    private final SettingsStore settings;
    private final EnvironmentBook book;
    private final Player player;
    private final Path takes;
    private final FolderOpener folders;
    private final Executor background;
    private final Executor fx;
    private final Texts texts;
    private final ObjectProperty<Integer> requestsAtOnce;
    private final ObjectProperty<Optional<String>> atStart;
    private final ObjectProperty<StartPolicy> startPolicy;
    private final ObjectProperty<Optional<String>> device;
    private final ObjectProperty<Appearance> appearance;
    private final ReadOnlyObjectWrapper<List<Environment>> environments =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Optional<String>>> devices =
            new ReadOnlyObjectWrapper<>(List.of(Optional.empty()));
    private final ReadOnlyStringWrapper tone = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper storage = new ReadOnlyStringWrapper("");
    private final Command playTone;
    private final Command openFolder;
    private List<String> found = List.of();

    /// @param takes the folder of the takes
    /// @param background runs what blocks
    /// @param fx runs on the FX thread, later
    public PreferencesViewModel(
            SettingsStore settings,
            EnvironmentBook book,
            Player player,
            Path takes,
            FolderOpener folders,
            Executor background,
            Executor fx,
            Texts texts) {
        this.settings = settings;
        this.book = book;
        this.player = player;
        this.takes = takes;
        this.folders = folders;
        this.background = background;
        this.fx = fx;
        this.texts = texts;
        Settings now = settings.settings();
        requestsAtOnce = new SimpleObjectProperty<>(now.requestsAtOnce());
        startPolicy = new SimpleObjectProperty<>(now.startPolicy());
        device = new SimpleObjectProperty<>(now.outputDevice());
        appearance = new SimpleObjectProperty<>(now.appearance());
        atStart = new SimpleObjectProperty<>(book.atStart());
        requestsAtOnce.subscribe((_, most) -> update(s -> s.withRequestsAtOnce(most)));
        startPolicy.subscribe((_, policy) -> update(s -> s.withStartPolicy(policy)));
        appearance.subscribe((_, look) -> update(s -> s.withAppearance(look)));
        device.subscribe((_, name) -> useDevice(name));
        atStart.subscribe((_, id) -> book.setAtStart(id));
        book.onChange(this::renewEnvironments);
        renewEnvironments();
        playTone = Command.of(texts.get("preferences.tone"), this::playTone);
        openFolder = Command.of(texts.get("preferences.takes.open"), this::openFolder);
    }

    /// What is shown may have been changed elsewhere, and devices come and go.
    void refresh() {
        startPolicy.set(settings.settings().startPolicy());
        background.execute(() -> {
            List<String> names = OutputDevices.names();
            fx.execute(() -> {
                found = names;
                renewDevices();
            });
        });
    }

    /// How many requests may be in flight where an environment says nothing else.
    ObjectProperty<Integer> requestsAtOnceProperty() {
        return requestsAtOnce;
    }

    /// Id of the environment to begin with; empty for the one that spoke last.
    ObjectProperty<Optional<String>> atStartProperty() {
        return atStart;
    }

    ObjectProperty<StartPolicy> startPolicyProperty() {
        return startPolicy;
    }

    /// Name of the output device; empty for the system's choice.
    ObjectProperty<Optional<String>> deviceProperty() {
        return device;
    }

    /// The devices to choose from, the system's choice first; the chosen one is among them also
    /// when it is not there now.
    ReadOnlyObjectProperty<List<Optional<String>>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Environment>> environmentsProperty() {
        return environments.getReadOnlyProperty();
    }

    ObjectProperty<Appearance> looksProperty() {
        return appearance;
    }

    /// How the window looks.
    public ObservableValue<Appearance> appearanceProperty() {
        return appearance;
    }

    /// What the test tone does.
    ReadOnlyStringProperty toneProperty() {
        return tone.getReadOnlyProperty();
    }

    /// What is to be said of the folder of the takes.
    ReadOnlyStringProperty storageProperty() {
        return storage.getReadOnlyProperty();
    }

    Command playToneCommand() {
        return playTone;
    }

    Command openFolderCommand() {
        return openFolder;
    }

    /// Where the takes are.
    String takes() {
        return takes.toString();
    }

    /// What a device is called.
    String name(Optional<String> candidate) {
        return candidate
                .map(name ->
                        found.isEmpty() || found.contains(name)
                                ? name
                                : texts.get("preferences.device.gone", name))
                .orElseGet(() -> texts.get("preferences.device.system"));
    }

    /// What an environment is called.
    String environmentName(Optional<String> id) {
        return id.flatMap(book::find)
                .map(e ->
                        switch (e.kind()) {
                            case SANDBOX -> texts.get("compose.environment.sandbox");
                            case OFFICIAL -> texts.get("compose.environment.official");
                            case CUSTOM -> e.name();
                        })
                .orElseGet(() -> texts.get("preferences.atStart.last"));
    }

    private void update(UnaryOperator<Settings> change) {
        Settings now = settings.settings();
        Settings next = change.apply(now);
        if (!next.equals(now)) {
            settings.update(next);
        }
    }

    private void useDevice(Optional<String> name) {
        update(s -> s.withOutputDevice(name));
        player.useDevice(name);
        tone.set("");
    }

    private void renewEnvironments() {
        environments.set(book.all());
        atStart.set(book.atStart());
    }

    private void renewDevices() {
        var all = new ArrayList<Optional<String>>();
        all.add(Optional.empty());
        found.forEach(name -> all.add(Optional.of(name)));
        if (!all.contains(device.get())) {
            all.add(device.get());
        }
        devices.set(List.copyOf(all));
    }

    private void playTone() {
        tone.set(texts.get("preferences.tone.waiting"));
        var _ = player.play(new TestTone(), 0, StartPolicy.INSTANT, new ToneListener());
    }

    private void openFolder() {
        storage.set("");
        background.execute(() -> {
            try {
                folders.open(takes);
            } catch (IOException e) {
                LOG.log(Level.FINE, "not opened", e);
                fx.execute(
                        () -> storage.set(texts.get("preferences.takes.failed", takes.toString())));
            }
        });
    }

    /// Says where the tone sounds.
    private final class ToneListener implements PlaybackListener {
        @Override
        public void started(long nanos) {
            OutputDevice now = player.device();
            fx.execute(() ->
                    tone.set(
                            switch (now) {
                                case OutputDevice.Unknown _ ->
                                        texts.get("preferences.tone.waiting");
                                case OutputDevice.Line(String name) ->
                                        texts.get("preferences.tone.on", name);
                                case OutputDevice.Silent(String reason) ->
                                        texts.get("preferences.tone.silent", reason);
                            }));
        }
    }
}
