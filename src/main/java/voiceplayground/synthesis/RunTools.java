package voiceplayground.synthesis;

import voiceplayground.api.SpeechClient;
import voiceplayground.audio.playback.Player;
import voiceplayground.speech.NanoClock;

/// What every run works with.
record RunTools(
        SpeechClient client,
        Player player,
        RunRecorders recorders,
        NanoClock clock,
        Patience patience,
        RunNews news) {}
