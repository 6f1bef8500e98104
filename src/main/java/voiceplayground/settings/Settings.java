package voiceplayground.settings;

import voiceplayground.audio.playback.StartPolicy;

import java.util.Optional;

/// What the person set and the place of the window. Immutable; changed by the `with...` methods.
///
/// @param volume linear, 0 to 1
/// @param window where the window was
/// @param dividers positions of the splits, 0 to 1, from the outermost in
/// @param requestsAtOnce how many an account may be asked at a time, 1 to [#MOST_AT_ONCE]
public record Settings(
        double volume,
        StartPolicy startPolicy,
        Optional<WindowPlace> window,
        java.util.List<Double> dividers,
        int requestsAtOnce) {
    /// The most that any of the vendor's plans is said to allow.
    public static final int MOST_AT_ONCE = 10;

    /// Settings of a first start.
    public static final Settings DEFAULT =
            new Settings(1.0, StartPolicy.BALANCED, Optional.empty(), java.util.List.of());

    public Settings {
        dividers = java.util.List.copyOf(dividers);
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
        return new Settings(linear, startPolicy, window, dividers, requestsAtOnce);
    }

    /// These settings with another start policy.
    public Settings withStartPolicy(StartPolicy policy) {
        return new Settings(volume, policy, window, dividers, requestsAtOnce);
    }

    /// These settings with another place of the window and its splits.
    public Settings withWindow(WindowPlace place, java.util.List<Double> splits) {
        return new Settings(volume, startPolicy, Optional.of(place), splits, requestsAtOnce);
    }

    /// These settings with another number of requests at a time.
    public Settings withRequestsAtOnce(int most) {
        return new Settings(volume, startPolicy, window, dividers, most);
    }
}
