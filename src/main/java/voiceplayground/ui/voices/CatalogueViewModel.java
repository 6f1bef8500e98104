package voiceplayground.ui.voices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import voiceplayground.speech.Environment;
import voiceplayground.speech.Voice;
import voiceplayground.ui.kit.Command;
import voiceplayground.voices.CatalogueFiles;
import voiceplayground.voices.KnownVoices;
import voiceplayground.voices.Refresh;
import voiceplayground.voices.Roster;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The voices of the environment that is asked, how old their list is, and its renewal in the
/// background. Thread: FX.
public final class CatalogueViewModel {
    private static final Logger LOG = Logger.getLogger(CatalogueViewModel.class.getName());

    /// A list older than that is renewed by itself.
    private static final Duration STALE = Duration.ofDays(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CatalogueFiles files;
    private final Refresh refresh;
    private final Executor disk;
    private final Executor fx;
    private final Texts texts;
    private final FailureTexts failures;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Roster> roster =
            new ReadOnlyObjectWrapper<>(Roster.of(KnownVoices.bundled(), List.of()));
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isRefreshing = new ReadOnlyBooleanWrapper(false);
    private Optional<Environment> environment = Optional.empty();

    /// Counts environments, so that a late answer is not shown as another one's.
    private int generation;

    /// @param disk where files and servers are asked
    /// @param fx the FX thread
    public CatalogueViewModel(
            CatalogueFiles files,
            Refresh refresh,
            Executor disk,
            Executor fx,
            Texts texts,
            FailureTexts failures,
            Clock clock) {
        this.files = files;
        this.refresh = refresh;
        this.disk = disk;
        this.fx = fx;
        this.texts = texts;
        this.failures = failures;
        this.clock = clock;
        renewAge();
    }

    /// Shows the voices of an environment: those kept, else those that ship with the program; what
    /// is missing or older than a day is asked for.
    public void use(Optional<Environment> next) {
        if (next.equals(environment)) {
            return;
        }
        environment = next;
        int mine = ++generation;
        isRefreshing.set(false);
        notice.set("");
        next.ifPresent(server ->
                disk.execute(() -> {
                    var kept = files.read(server).orElseGet(KnownVoices::bundled);
                    fx.execute(() -> {
                        if (mine == generation) {
                            show(kept);
                            if (isStale(kept)) {
                                refreshQuietly();
                            }
                        }
                    });
                }));
    }

    /// The person's clones, which no list has.
    public void setClones(List<Voice> clones) {
        roster.set(Roster.of(roster.get().known(), clones));
    }

    /// The voices that are known now; never none.
    public ReadOnlyObjectProperty<Roster> rosterProperty() {
        return roster.getReadOnlyProperty();
    }

    /// Where the list is from and how old it is.
    public ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// Why the list could not be renewed; empty where it could.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether the list is being asked for.
    public ReadOnlyBooleanProperty refreshingProperty() {
        return isRefreshing.getReadOnlyProperty();
    }

    /// Asks for the list anew.
    public Command refresh() {
        return Command.of(texts.get("voice.refresh"), this::ask)
                .withKey("F5")
                .when(isRefreshing.not());
    }

    /// Time has passed.
    public void renewAge() {
        var known = roster.get().known();
        int count = known.voices().size();
        age.set(
                known.fetchedAt()
                        .map(then -> texts.get("voice.age", count, since(then)))
                        .orElseGet(() -> texts.get("voice.age.bundled", count)));
    }

    private void refreshQuietly() {
        boolean canAsk =
                environment
                        .filter(e -> e.kind() == Environment.Kind.SANDBOX || e.key().isPresent())
                        .isPresent();
        if (canAsk) {
            ask();
        }
    }

    private void ask() {
        if (environment.isEmpty()) {
            notice.set(texts.get("voice.refresh.starting"));
            return;
        }
        var server = environment.get();
        int mine = generation;
        var before = roster.get().known();
        isRefreshing.set(true);
        notice.set("");
        disk.execute(() -> {
            var result = refresh.run(server, before);
            if (!result.voices().equals(before)) {
                keep(server, result.voices());
            }
            fx.execute(() -> {
                if (mine == generation) {
                    isRefreshing.set(false);
                    told(before, result);
                }
            });
        });
    }

    private void told(KnownVoices before, Refresh.Result result) {
        if (!result.voices().equals(before)) {
            show(result.voices());
        }
        renewAge();
        notice.set(
                result.failure()
                        .map(why -> failures.of(why, Duration.ZERO).title())
                        .map(why ->
                                texts.get(
                                        result.voices().equals(before)
                                                ? "voice.refresh.failed"
                                                : "voice.refresh.partly",
                                        why))
                        .orElse(""));
    }

    private void keep(Environment server, KnownVoices voices) {
        try {
            files.write(server, voices);
        } catch (IOException e) {
            // The list can be had again.
            LOG.log(Level.WARNING, "the list of voices was not kept", e);
        }
    }

    private void show(KnownVoices known) {
        roster.set(Roster.of(known, roster.get().clones()));
        renewAge();
    }

    private boolean isStale(KnownVoices known) {
        return known.fetchedAt()
                .filter(then -> then.plus(STALE).isAfter(clock.instant()))
                .isEmpty();
    }

    private String since(Instant then) {
        var age = Duration.between(then, clock.instant());
        if (age.compareTo(MINUTE) < 0 && !age.isNegative()) {
            return texts.get("voice.since.now");
        }
        if (age.compareTo(HOUR) < 0 && !age.isNegative()) {
            return texts.get("voice.since.minutes", age.toMinutes());
        }
        if (age.compareTo(STALE) < 0 && !age.isNegative()) {
            return texts.get("voice.since.hours", age.toHours());
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault(Locale.Category.FORMAT))
                .format(then.atZone(ZoneId.systemDefault()));
    }
}
