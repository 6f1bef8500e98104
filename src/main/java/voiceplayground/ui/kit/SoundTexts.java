package voiceplayground.ui.kit;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.words.Texts;

import java.time.Duration;

/// Facts of a sound as short texts, the same wherever they are shown.
public final class SoundTexts {
    private final Texts texts;

    /// In the language of `texts`.
    public SoundTexts(Texts texts) {
        this.texts = texts;
    }

    /// `182 ms`, `1.24 s`, `75 s`: three digits, which is what a listener can use.
    public String duration(Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        if (seconds < 0.9995) {
            return texts.get("sound.milliseconds", Math.round(seconds * 1000));
        }
        return seconds < 60
                ? texts.get("sound.seconds", seconds)
                : texts.get("sound.wholeSeconds", Math.round(seconds));
    }

    /// The voice's id, or that the server chose.
    public String voice(SpeechRequest request) {
        return request.string(RequestField.VOICE).orElseGet(() -> texts.get("sound.anyVoice"));
    }

    /// `1.15×`.
    public String speed(SpeechRequest request) {
        return request.number(RequestField.SPEED)
                .map(speed -> texts.get("sound.speed", speed))
                .orElseGet(() -> texts.get("sound.anySpeed"));
    }

    /// `44.1 kHz`.
    public String rate(int rateHz) {
        return texts.get("sound.rate", rateHz / 1000.0);
    }
}
