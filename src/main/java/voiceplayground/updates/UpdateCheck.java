package voiceplayground.updates;

import voiceplayground.api.PublicText;
import voiceplayground.speech.SpeechException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Asks whether there is a newer version: one request without a key, each time it is told to.
public final class UpdateCheck {
    /// The least time between two looks that nobody asked for.
    public static final Duration BETWEEN = Duration.ofHours(24);

    private final UpdateSource source;
    private final PublicText web;

    /// @param web sends the request
    public UpdateCheck(UpdateSource source, PublicText web) {
        this.source = source;
        this.web = web;
    }

    public UpdateSource source() {
        return source;
    }

    /// Whether it is time to look again. A last look in the future is one by a clock that was
    /// wrong: it counts as none.
    public static boolean isDue(Optional<Instant> lastLook, Instant now) {
        return lastLook.filter(last -> !last.isAfter(now) && now.isBefore(last.plus(BETWEEN)))
                .isEmpty();
    }

    /// The release that is newer than the version that runs; empty where there is none. Blocks for
    /// 5 s at most; thread: any but FX.
    ///
    /// @throws SpeechException why it is not known
    public Optional<Release> newer() throws SpeechException {
        String agent = "voice-playground/" + source.installed();
        String document = web.fetch(source.document(), agent);
        return ReleaseDocument.read(document, source.page())
                .filter(release -> release.version().isNewerThan(source.installed()));
    }
}
