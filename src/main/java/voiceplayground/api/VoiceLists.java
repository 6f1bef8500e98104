package voiceplayground.api;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;

/// Asks for lists of voices and for recordings of them. Nothing here is a request for speech, and
/// nothing costs. Thread: any but FX; every method blocks.
public interface VoiceLists {
    /// The voices of a pool, as the list came: `GET /waves/v1/{pool}/get_voices`.
    ///
    /// @param pool as lists spell it, e.g. `lightning-v3.1-pro`
    String pool(Environment environment, String pool) throws SpeechException;

    /// The descriptions of all voices, as they came: `GET /waves/v1/voice/get-all-models`.
    String descriptions(Environment environment) throws SpeechException;

    /// A recording, fetched without any key.
    ///
    /// @param address as a list says it, which may be anybody's; https, or loopback
    /// @throws SpeechException [voiceplayground.speech.SpeechFailure.Gone] where there is none
    byte[] preview(String address) throws SpeechException;
}
