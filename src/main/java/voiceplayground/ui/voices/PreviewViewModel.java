package voiceplayground.ui.voices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

import voiceplayground.api.VoiceLists;
import voiceplayground.audio.Clip;
import voiceplayground.audio.playback.Playback;
import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.audio.playback.Player;
import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Voice;
import voiceplayground.voices.VoiceRef;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Plays the recording of a voice, which costs nothing: it is fetched, never spoken for the
/// occasion.
///
/// It gives way to runs: none begins while one receives, and one that plays ends when a run begins.
/// Thread: FX.
public final class PreviewViewModel {
    /// Recordings that are kept in memory, about 1 MB each.
    private static final int MOST_KEPT = 16;

    private final VoiceLists lists;
    private final Player player;
    private final Executor disk;
    private final Executor fx;
    private final Texts texts;
    private final FailureTexts failures;
    private final Map<String, Clip> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ReadOnlyObjectWrapper<Optional<VoiceRef>> playing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<ObservableBooleanValue> receiving = Optional.empty();
    private Optional<Playback> playback = Optional.empty();

    /// Counts presses, so that a recording that comes late is not played.
    private int generation;

    /// @param disk where servers are asked
    /// @param fx the FX thread
    public PreviewViewModel(
            VoiceLists lists,
            Player player,
            Executor disk,
            Executor fx,
            Texts texts,
            FailureTexts failures) {
        this.lists = lists;
        this.player = player;
        this.disk = disk;
        this.fx = fx;
        this.texts = texts;
        this.failures = failures;
    }

    /// Gives way to runs. @param isReceiving whether the sound of one arrives
    void giveWayTo(ObservableBooleanValue isReceiving) {
        receiving = Optional.of(isReceiving);
        isReceiving.subscribe(now -> {
            if (now) {
                stop();
            }
        });
    }

    /// Plays a voice, or stops it where it plays or is being fetched.
    public void toggle(Voice voice) {
        boolean isOn = playing.get().equals(Optional.of(VoiceRef.of(voice)));
        stop();
        if (!isOn) {
            begin(voice);
        }
    }

    /// Silence.
    public void stop() {
        generation++;
        playback.ifPresent(Playback::stop);
        playback = Optional.empty();
        playing.set(Optional.empty());
        notice.set("");
    }

    /// What plays or is being fetched.
    public ReadOnlyObjectProperty<Optional<VoiceRef>> playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Why nothing is heard.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    private void begin(Voice voice) {
        if (receiving.filter(ObservableBooleanValue::get).isPresent()) {
            notice.set(texts.get("voice.preview.busy"));
            return;
        }
        if (voice.preview().isEmpty()) {
            notice.set(texts.get("voice.preview.none", voice.name()));
            return;
        }
        String address = voice.preview().get();
        playing.set(Optional.of(VoiceRef.of(voice)));
        int mine = generation;
        var clip = kept.get(address);
        if (clip != null) {
            play(clip, mine);
            return;
        }
        disk.execute(() -> {
            try {
                var fetched = Clip.of(lists.preview(address));
                fx.execute(() -> {
                    keep(address, fetched);
                    if (mine == generation) {
                        play(fetched, mine);
                    }
                });
            } catch (SpeechException e) {
                fx.execute(() -> failed(mine, words(voice, e.failure())));
            } catch (IOException _) {
                fx.execute(() -> failed(mine, texts.get("voice.preview.unplayable", voice.name())));
            }
        });
    }

    private void play(Clip clip, int mine) {
        playback =
                Optional.of(
                        player.play(
                                clip,
                                0,
                                StartPolicy.INSTANT,
                                new PlaybackListener() {
                                    @Override
                                    public void over(boolean finished, long nanos) {
                                        fx.execute(() -> ended(mine));
                                    }
                                }));
    }

    private void ended(int mine) {
        if (mine == generation) {
            playback = Optional.empty();
            playing.set(Optional.empty());
        }
    }

    private void failed(int mine, String words) {
        if (mine == generation) {
            playing.set(Optional.empty());
            notice.set(words);
        }
    }

    private String words(Voice voice, SpeechFailure failure) {
        return failure instanceof SpeechFailure.Gone
                ? texts.get("voice.preview.gone", voice.name())
                : texts.get(
                        "voice.preview.failed",
                        voice.name(),
                        failures.of(failure, Duration.ZERO).title());
    }

    private void keep(String address, Clip clip) {
        kept.put(address, clip);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
