package voiceplayground.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import voiceplayground.audio.playback.OutputDevice;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.settings.Settings;
import voiceplayground.settings.SettingsStore;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What the window itself knows: notices, the start policy, its place, the developer's faults.
/// Thread: FX.
public final class ShellViewModel {
    private final Texts texts;
    private final SettingsStore settings;
    private final FaultSwitch faults;
    private final Executor disk;
    private final Executor fx;
    private final ReadOnlyStringWrapper deviceNotice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper settingsNotice;
    private final ReadOnlyStringWrapper faultNotice = new ReadOnlyStringWrapper("");
    private final Faults offered;
    private final ReadOnlyObjectWrapper<Fault> fault;

    /// @param disk runs what blocks
    /// @param fx runs on the FX thread, later
    public ShellViewModel(
            Texts texts, SettingsStore settings, FaultSwitch faults, Executor disk, Executor fx) {
        this.texts = texts;
        this.settings = settings;
        this.faults = faults;
        this.offered = new Faults(texts);
        this.fault = new ReadOnlyObjectWrapper<>(offered.none());
        this.disk = disk;
        this.fx = fx;
        this.settingsNotice = new ReadOnlyStringWrapper(settings.notice().orElse(""));
    }

    /// The sound goes elsewhere now, or nowhere.
    public void deviceChanged(OutputDevice device) {
        deviceNotice.set(
                switch (device) {
                    case OutputDevice.Unknown _, OutputDevice.Line _ -> "";
                    case OutputDevice.Silent(String reason) -> texts.get("shell.noDevice", reason);
                });
    }

    /// Says that there is no sound device; empty while there is one.
    ReadOnlyStringProperty deviceNoticeProperty() {
        return deviceNotice.getReadOnlyProperty();
    }

    /// A person should know something more of the files.
    public void say(Optional<String> notice) {
        notice.ifPresent(text -> settingsNotice.set((settingsNotice.get() + " " + text).strip()));
    }

    /// What a person should know of the settings' files.
    ReadOnlyStringProperty settingsNoticeProperty() {
        return settingsNotice.getReadOnlyProperty();
    }

    /// Says how the offline voice misbehaves, so that nobody takes it for a real failure.
    ReadOnlyStringProperty faultNoticeProperty() {
        return faultNotice.getReadOnlyProperty();
    }

    /// How it can be told to misbehave.
    Faults faults() {
        return offered;
    }

    /// How the offline voice misbehaves.
    ReadOnlyObjectProperty<Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Makes the offline voice misbehave, from the next request on.
    void misbehave(Fault next) {
        disk.execute(() -> {
            try {
                faults.misbehave(next.words());
                fx.execute(() -> misbehaves(next));
            } catch (IOException e) {
                String said = String.valueOf(e.getMessage());
                fx.execute(() -> faultNotice.set(texts.get("shell.fault.failed", said)));
            }
        });
    }

    private void misbehaves(Fault now) {
        fault.set(now);
        faultNotice.set(now.words().isEmpty() ? "" : texts.get("shell.fault.on", now.title()));
    }

    /// How much sound must be there before it starts.
    StartPolicy startPolicy() {
        return settings.settings().startPolicy();
    }

    void setStartPolicy(StartPolicy policy) {
        settings.update(settings.settings().withStartPolicy(policy));
    }

    /// The settings now, for the place of the window.
    Settings settings() {
        return settings.settings();
    }

    /// Remembers the place of the window and its splits.
    void remember(Settings.WindowPlace place, List<Double> dividers) {
        var now = settings.settings();
        var next = now.withWindow(place, dividers);
        if (!next.equals(now)) {
            settings.update(next);
        }
    }
}
