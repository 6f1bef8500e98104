package voiceplayground.settings;

import voiceplayground.audio.playback.StartPolicy;

import java.util.Optional;

/// What the person set and the place of the window. Immutable; changed by the `with...` methods.
///
/// @param volume linear, 0 to 1
/// @param window where the window was
/// @param dividers positions of the splits, 0 to 1, from the outermost in
/// @param requestsAtOnce how many an account may be asked at a time, 1 to [#MOST_AT_ONCE], where
///   its environment says nothing else
/// @param outputDevice name of the device that sounds; empty for the system's own choice
/// @param appearance light or dark
/// @param updates whether new versions are looked for
public record Settings(
        double volume,
        StartPolicy startPolicy,
        Optional<WindowPlace> window,
        java.util.List<Double> dividers,
        int requestsAtOnce,
        Optional<String> outputDevice,
        Appearance appearance,
        UpdateChoice updates) {
    /// The most that any of the vendor's plans is said to allow.
    public static final int MOST_AT_ONCE = 10;

    /// Settings of a first start.
    public static final Settings DEFAULT =
            new Settings(1.0, StartPolicy.BALANCED, Optional.empty(), java.util.List.of());

    public Settings {
        dividers = java.util.List.copyOf(dividers);
    }

    /// Settings with the system's device and appearance.
    public Settings(
            double volume,
            StartPolicy startPolicy,
            Optional<WindowPlace> window,
            java.util.List<Double> dividers,
            int requestsAtOnce) {
        this(
                volume,
                startPolicy,
                window,
                dividers,
                requestsAtOnce,
                Optional.empty(),
                Appearance.SYSTEM,
                UpdateChoice.DEFAULT);
    }

    /// Settings with one request at a time, as every account allows.
    public Settings(
            double volume,
            StartPolicy startPolicy,
            Optional<WindowPlace> window,
            java.util.List<Double> dividers) {
        this(volume, startPolicy, window, dividers, 1);
    }

    /// Place and size of the window in screen units.
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

    /// These settings with another volume.
    public Settings withVolume(double linear) {
        return with(linear, startPolicy, requestsAtOnce, outputDevice, appearance);
    }

    /// These settings with another start policy.
    public Settings withStartPolicy(StartPolicy policy) {
        return with(volume, policy, requestsAtOnce, outputDevice, appearance);
    }

    /// These settings with another place of the window and its splits.
    public Settings withWindow(WindowPlace place, java.util.List<Double> splits) {
        return new Settings(
                volume,
                startPolicy,
                Optional.of(place),
                splits,
                requestsAtOnce,
                outputDevice,
                appearance,
                updates);
    }

    /// These settings with another choice about new versions.
    public Settings withUpdates(UpdateChoice choice) {
        return new Settings(
                volume,
                startPolicy,
                window,
                dividers,
                requestsAtOnce,
                outputDevice,
                appearance,
                choice);
    }

    /// These settings with another number of requests at a time.
    public Settings withRequestsAtOnce(int most) {
        return with(volume, startPolicy, most, outputDevice, appearance);
    }

    /// These settings with another output device; empty for the system's own choice.
    public Settings withOutputDevice(Optional<String> name) {
        return with(volume, startPolicy, requestsAtOnce, name, appearance);
    }

    /// These settings with another appearance.
    public Settings withAppearance(Appearance other) {
        return with(volume, startPolicy, requestsAtOnce, outputDevice, other);
    }

    private Settings with(
            double linear, StartPolicy policy, int most, Optional<String> device, Appearance look) {
        return new Settings(linear, policy, window, dividers, most, device, look, updates);
    }
}
