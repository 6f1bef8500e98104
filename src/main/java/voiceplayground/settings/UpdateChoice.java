package voiceplayground.settings;

import java.time.Instant;
import java.util.Optional;

/// Whether a person wants to hear of new versions, and what was heard.
///
/// @param isDaily whether the program looks by itself, once a day
/// @param lastLook when it last looked, whoever asked for it
/// @param skipped the version that the person wants to hear no more of
public record UpdateChoice(boolean isDaily, Optional<Instant> lastLook, Optional<String> skipped) {
    /// Nothing is asked until a person wants it.
    public static final UpdateChoice DEFAULT =
            new UpdateChoice(false, Optional.empty(), Optional.empty());

    public UpdateChoice withDaily(boolean isOn) {
        return new UpdateChoice(isOn, lastLook, skipped);
    }

    public UpdateChoice withLook(Instant now) {
        return new UpdateChoice(isDaily, Optional.of(now), skipped);
    }

    public UpdateChoice withSkipped(String version) {
        return new UpdateChoice(isDaily, lastLook, Optional.of(version));
    }
}
