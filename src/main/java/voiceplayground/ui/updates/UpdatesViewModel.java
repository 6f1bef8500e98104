package voiceplayground.ui.updates;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import voiceplayground.settings.SettingsStore;
import voiceplayground.settings.UpdateChoice;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.ui.kit.Command;
import voiceplayground.updates.Release;
import voiceplayground.updates.UpdateCheck;
import voiceplayground.updates.UpdateSource;
import voiceplayground.updates.Version;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Looks for a new version: never by itself until a person wants it, then once a day at most, and
/// whenever it is asked to. Downloads nothing. Thread: FX.
public final class UpdatesViewModel {
    private static final Logger LOG = Logger.getLogger(UpdatesViewModel.class.getName());

    private final UpdateCheck check;
    private final SettingsStore settings;
    private final Clock clock;
    private final Consumer<String> pages;
    private final Executor background;
    private final Executor fx;
    private final Texts texts;
    private final FailureTexts failures;
    private final BooleanProperty daily;
    private final BooleanProperty isLooking = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Release>> offered =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Command lookNow;
    private final Command openPage;
    private final Command later;
    private final Command skip;
    private boolean hasStarted;

    /// @param clock says when a day has passed
    /// @param pages opens a page in the person's browser
    /// @param background runs what blocks
    /// @param fx runs on the FX thread, later
    public UpdatesViewModel(
            UpdateCheck check,
            SettingsStore settings,
            Clock clock,
            Consumer<String> pages,
            Executor background,
            Executor fx,
            Texts texts) {
        this.check = check;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
        this.background = background;
        this.fx = fx;
        this.texts = texts;
        failures = new FailureTexts(texts);
        daily = new SimpleBooleanProperty(choice().isDaily());
        daily.subscribe((_, isOn) -> change(now -> now.withDaily(isOn)));
        lookNow = Command.of(texts.get("updates.look"), () -> look(true)).when(isLooking.not());
        openPage = Command.of(texts.get("updates.open"), this::openPage);
        later = Command.of(texts.get("updates.later"), () -> offered.set(Optional.empty()));
        skip = Command.of(texts.get("updates.skip"), this::skip);
    }

    /// The window is there: what is due may be done from now on.
    public void start() {
        hasStarted = true;
        lookIfDue();
    }

    /// Looks where the person wants it and a day has passed.
    public void lookIfDue() {
        if (hasStarted
                && daily.get()
                && !isLooking.get()
                && UpdateCheck.isDue(choice().lastLook(), clock.instant())) {
            look(false);
        }
    }

    /// Whether the program looks by itself once a day.
    BooleanProperty dailyProperty() {
        return daily;
    }

    /// A newer version that the person has not put away.
    ReadOnlyObjectProperty<Optional<Release>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// What came of a look that was asked for.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// The version that runs and where it would ask.
    UpdateSource source() {
        return check.source();
    }

    Command lookNowCommand() {
        return lookNow;
    }

    Command openPageCommand() {
        return openPage;
    }

    Command laterCommand() {
        return later;
    }

    Command skipCommand() {
        return skip;
    }

    private void look(boolean isAsked) {
        isLooking.set(true);
        // Kept before it is known what comes of it: a server in trouble is left alone as well.
        change(now -> now.withLook(clock.instant()));
        if (isAsked) {
            said.set(texts.get("updates.looking"));
        }
        background.execute(() -> {
            try {
                var found = check.newer();
                fx.execute(() -> found(found, isAsked));
            } catch (SpeechException e) {
                LOG.log(Level.FINE, "no news of versions: {0}", e.failure());
                fx.execute(() -> failed(e.failure(), isAsked));
            }
        });
    }

    private void found(Optional<Release> found, boolean isAsked) {
        isLooking.set(false);
        var wanted = isAsked ? found : found.filter(release -> daily.get() && !isSkipped(release));
        wanted.ifPresent(release -> offered.set(Optional.of(release)));
        if (isAsked) {
            said.set(
                    found.map(release -> texts.get("updates.found", release.version().toString()))
                            .orElseGet(() -> texts.get("updates.newest", installed())));
        }
    }

    private void failed(SpeechFailure failure, boolean isAsked) {
        isLooking.set(false);
        if (isAsked) {
            said.set(texts.get("updates.failed", reason(failure)));
        }
    }

    /// No key was sent, so that a refusal is not about one.
    private String reason(SpeechFailure failure) {
        return switch (failure) {
            case SpeechFailure.Gone _ -> texts.get("updates.failed.none");
            case SpeechFailure.NotUnderstood _ -> texts.get("updates.failed.unknown");
            case SpeechFailure.NotAllowed _, SpeechFailure.Rejected _, SpeechFailure.SlowDown _ ->
                    texts.get("updates.failed.refused", host());
            case SpeechFailure other -> failures.of(other, Duration.ZERO).title() + ".";
        };
    }

    private boolean isSkipped(Release release) {
        return choice().skipped()
                .flatMap(Version::parse)
                .filter(skipped -> !release.version().isNewerThan(skipped))
                .isPresent();
    }

    private void openPage() {
        offered.get().ifPresent(release -> pages.accept(release.page().toString()));
    }

    private void skip() {
        offered.get()
                .ifPresent(release -> change(now -> now.withSkipped(release.version().toString())));
        offered.set(Optional.empty());
        said.set("");
    }

    private UpdateChoice choice() {
        return settings.settings().updates();
    }

    private void change(UnaryOperator<UpdateChoice> change) {
        settings.update(settings.settings().withUpdates(change.apply(choice())));
    }

    /// The version that runs, as people read it.
    String installed() {
        return source().installed().toString();
    }

    /// Who would be asked.
    String host() {
        return source().document().getHost();
    }
}
