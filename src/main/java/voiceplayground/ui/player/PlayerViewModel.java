package voiceplayground.ui.player;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import voiceplayground.audio.playback.Player;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunState;
import voiceplayground.takes.Take;
import voiceplayground.takes.TakeLibrary;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.waveform.TimeText;
import voiceplayground.ui.waveform.WaveformSource;
import voiceplayground.words.Texts;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;

/// The stage: one sound, live or kept, with its transport and its times. Thread: FX.
///
/// A new run takes the stage; a kept take gets it when it is played, or selected while nothing
/// sounds. A replay reads the take's file and asks no server.
public final class PlayerViewModel {
    private final Player player;
    private final Texts texts;
    private final TakeOpener opener;
    private final Executor fx;
    private final StageCaption captions;
    private final StageFacts facts;

    private final ReadOnlyObjectWrapper<Optional<WaveformSource>> source =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper isPlaying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canPlay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();

    private final Command playPause;
    private final Command stop;
    private Runnable onWake = () -> {};
    private String emptyText = "";
    // The last word of a run that was replaced comes after the first one of its successor.
    private final Set<Run> seen = Collections.newSetFromMap(new WeakHashMap<>());
    private Optional<Run> run = Optional.empty();
    private Optional<Take> take = Optional.empty();
    private Optional<StageSound> sound = Optional.empty();

    /// @param disk runs what blocks
    /// @param fx runs on the FX thread, later
    public PlayerViewModel(
            Player player, TakeLibrary library, Executor disk, Executor fx, Texts texts) {
        this.player = player;
        this.texts = texts;
        this.fx = fx;
        this.opener = new TakeOpener(library, disk, fx);
        this.captions = new StageCaption(texts);
        this.facts = new StageFacts(texts, captions);
        playPause =
                Command.of(texts.get("player.playPause"), this::togglePlay)
                        .withKey("Space")
                        .when(canPlay);
        stop = Command.of(texts.get("player.stop"), this::stop).when(canStop);
        describe();
    }

    /// A run entered a state; to be told in order.
    public void runChanged(Run changed, RunState state) {
        if (seen.add(changed)) {
            letGo();
            run = Optional.of(changed);
            put(StageSound.of(changed));
            message.set("");
        }
        if (run.filter(changed::equals).isPresent()) {
            outcome.set(captions.outcome(state));
            if (state.isFinal() && changed.sound().frames() == 0) {
                message.set(texts.get("player.noSound"));
            }
            changed();
        }
    }

    /// A take was kept, or its times were completed.
    public void takeAdded(Take added) {
        boolean isOfRun =
                run.flatMap(Run::head).filter(head -> head.id().equals(added.id())).isPresent();
        if (isOfRun || isOnStage(added)) {
            take = Optional.of(added);
            changed();
        }
    }

    /// Puts a take on the stage without playing it, unless something sounds or still arrives.
    public void show(Take chosen) {
        boolean busy =
                run.filter(shown -> !shown.state().isFinal()).isPresent()
                        || sound.filter(StageSound::isPlaying).isPresent();
        if (!busy && !isOnStage(chosen)) {
            open(chosen, 0, false);
        }
    }

    /// Plays a take from its start; whatever sounds is faded out first.
    public void play(Take chosen) {
        open(chosen, 0, true);
    }

    /// Empties the stage.
    public void clear() {
        letGo();
        outcome.set(Optional.empty());
        source.set(Optional.empty());
        message.set(emptyText);
        changed();
    }

    /// Goes to a frame of the sound on the stage.
    public void seek(long frame) {
        sound.ifPresent(s -> s.seek(Math.clamp(frame, 0L, s.frames())));
        changed();
    }

    /// Reads what changes by itself; called once a pulse while something moves.
    public void refresh() {
        String before = position.get();
        position.set(sound.map(this::positionOf).orElse(""));
        isPlaying.set(sound.filter(StageSound::isPlaying).isPresent());
        canPlay.set(sound.filter(s -> s.frames() > 0).isPresent());
        canStop.set(
                sound.flatMap(StageSound::alive).isPresent()
                        || run.filter(shown -> !shown.state().isFinal()).isPresent());
        if (!position.get().equals(before) && run.isPresent()) {
            describe();
        }
    }

    private void togglePlay() {
        sound.ifPresent(s -> {
            if (s.isPlaying()) {
                s.pause();
            } else if (s.alive().isEmpty() && run.isPresent() && take.isPresent()) {
                // The run is over: from now on its take is what is heard.
                long here = s.heardFrame();
                open(take.get(), here >= s.frames() ? 0 : here, true);
            } else {
                s.play(player, opener.listener(this::changedLater));
            }
        });
        changed();
    }

    private void stop() {
        run.filter(shown -> !shown.state().isFinal()).ifPresent(Run::stop);
        sound.ifPresent(StageSound::stopReplay);
        changed();
    }

    private void open(Take chosen, long from, boolean thenPlay) {
        opener.open(
                chosen,
                opened -> {
                    sound.ifPresent(StageSound::stopReplay);
                    run = Optional.empty();
                    take = Optional.of(chosen);
                    outcome.set(Optional.of(chosen.outcome()));
                    message.set(texts.get("player.noSound"));
                    var next = StageSound.of(chosen, opened, from);
                    put(next);
                    if (thenPlay && next.frames() > 0) {
                        next.play(player, opener.listener(this::changedLater));
                    }
                    changed();
                },
                problem -> {
                    clear();
                    message.set(texts.get("player.unreadable", chosen.number(), chosen.folder()));
                });
    }

    private void letGo() {
        opener.forget();
        sound.ifPresent(StageSound::stopReplay);
        opener.close();
        run = Optional.empty();
        take = Optional.empty();
        sound = Optional.empty();
    }

    private void put(StageSound next) {
        sound = Optional.of(next);
        source.set(Optional.of(next));
    }

    private boolean isOnStage(Take other) {
        return take.filter(shown -> shown.id().equals(other.id())).isPresent();
    }

    private void changedLater() {
        fx.execute(this::changed);
    }

    private void changed() {
        refresh();
        describe();
        onWake.run();
    }

    private void describe() {
        facts.describe(run, take);
    }

    private String positionOf(StageSound s) {
        double rate = s.rateHz();
        return texts.get(
                "player.position.of",
                TimeText.tenths(s.heardFrame() / rate),
                TimeText.tenths(s.frames() / rate));
    }

    /// What the stage says while it is empty.
    public void setEmptyText(String text) {
        emptyText = text;
        if (source.get().isEmpty()) {
            message.set(text);
        }
    }

    /// Called when something changed that a sleeping waveform cannot see.
    public void setOnWake(Runnable onWake) {
        this.onWake = onWake;
    }

    /// The sound on the stage.
    public ReadOnlyObjectProperty<Optional<WaveformSource>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// `Take 12 · magnus · 1.0× · 24 kHz`.
    public ReadOnlyStringProperty captionProperty() {
        return facts.caption();
    }

    /// What is said where there is no sound to draw.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// `0:03.1 / 0:12.4`.
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// How the run on the stage ended, once it did.
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Its figures, one text each.
    public ReadOnlyObjectProperty<Map<Figure, String>> figuresProperty() {
        return facts.figures();
    }

    /// Where its request went and what the server said of itself; empty while nothing is there.
    ReadOnlyObjectProperty<Optional<AnswerFacts>> answerProperty() {
        return facts.answer();
    }

    /// Why words that were asked for are not there; empty where they are, or were not asked for.
    ReadOnlyStringProperty wordsNoteProperty() {
        return facts.wordsNote();
    }

    /// True while sound is heard: Play means Pause then.
    public ReadOnlyBooleanProperty playingProperty() {
        return isPlaying.getReadOnlyProperty();
    }

    /// Plays or pauses what is on the stage; receiving goes on.
    public Command playPause() {
        return playPause;
    }

    /// Stops what is on the stage: the run if it is not over, else the replay.
    public Command stopCommand() {
        return stop;
    }
}
