package voiceplayground.api;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Asks over the connections and by the rules of speech.
public final class WavesVoiceLists implements VoiceLists {
    /// A recording of some seconds has 1 MB at most.
    static final int MOST_PREVIEW_BYTES = 8 << 20;

    private final Supplier<WavesSpeechClient> client;

    /// @param client asked for at the first call
    public WavesVoiceLists(Supplier<WavesSpeechClient> client) {
        this.client = client;
    }

    @Override
    public String pool(Environment environment, String pool) throws SpeechException {
        return get(environment, "/waves/v1/" + pool + "/get_voices");
    }

    @Override
    public String descriptions(Environment environment) throws SpeechException {
        return get(environment, "/waves/v1/voice/get-all-models");
    }

    @Override
    public byte[] preview(String address) throws SpeechException {
        byte[] sound = client.get().exchange().fetch(address).body().toByteArray();
        if (sound.length > MOST_PREVIEW_BYTES) {
            throw new SpeechException(new SpeechFailure.TooLarge("preview", MOST_PREVIEW_BYTES));
        }
        return sound;
    }

    private String get(Environment environment, String path) throws SpeechException {
        var reply = client.get().exchange().get(environment, path);
        return reply.body().string(StandardCharsets.UTF_8);
    }
}
