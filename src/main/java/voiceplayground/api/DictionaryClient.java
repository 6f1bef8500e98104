package voiceplayground.api;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.PronunciationDictionary;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;

import java.util.List;

/// The pronunciation dictionaries of an account.
///
/// Nothing is sent twice; none of it costs credits. All methods block until the answer is there, it
/// takes too long, or their virtual thread is interrupted. Thread: any but FX.
public interface DictionaryClient {
    /// All of them, in the server's order.
    List<PronunciationDictionary> list(Environment environment) throws SpeechException;

    /// Makes a new one.
    ///
    /// @param entries at least one, or the server refuses
    /// @return with the id that it was given
    PronunciationDictionary create(Environment environment, List<Entry> entries)
            throws SpeechException;

    /// Replaces all entries of one.
    ///
    /// @return without the time of its making, which the server does not repeat
    /// @throws SpeechException [voiceplayground.speech.SpeechFailure.Gone] where it is not there
    PronunciationDictionary replace(Environment environment, String id, List<Entry> entries)
            throws SpeechException;

    /// Deletes one, for ever; requests that name it are refused from then on.
    void delete(Environment environment, String id) throws SpeechException;
}
