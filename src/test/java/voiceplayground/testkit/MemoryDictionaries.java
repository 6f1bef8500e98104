package voiceplayground.testkit;

import voiceplayground.api.DictionaryClient;
import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.PronunciationDictionary;
import voiceplayground.speech.Environment;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dictionaries of a server that is none; it can be made to fail.
public final class MemoryDictionaries implements DictionaryClient {
    public final List<PronunciationDictionary> kept = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();

    /// Thrown instead of every answer while it is there.
    public Optional<SpeechFailure> failure = Optional.empty();

    private int made;

    @Override
    public List<PronunciationDictionary> list(Environment environment) throws SpeechException {
        call("list");
        return List.copyOf(kept);
    }

    @Override
    public PronunciationDictionary create(Environment environment, List<Entry> entries)
            throws SpeechException {
        call("create " + entries);
        made++;
        var added =
                new PronunciationDictionary(
                        String.format("%024d", made),
                        entries,
                        Optional.of(Instant.parse("2026-09-01T12:00:00Z")));
        kept.add(added);
        return added;
    }

    @Override
    public PronunciationDictionary replace(Environment environment, String id, List<Entry> entries)
            throws SpeechException {
        call("replace " + id + " " + entries);
        var old = find(id);
        kept.set(kept.indexOf(old), new PronunciationDictionary(id, entries, old.createdAt()));
        return new PronunciationDictionary(id, entries, Optional.empty());
    }

    @Override
    public void delete(Environment environment, String id) throws SpeechException {
        call("delete " + id);
        kept.remove(find(id));
    }

    private PronunciationDictionary find(String id) throws SpeechException {
        return kept.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new SpeechException(
                                new SpeechFailure.Gone(
                                        404, ServerWords.of("not found"), Optional.empty())));
    }

    private void call(String what) throws SpeechException {
        calls.add(what);
        if (failure.isPresent()) {
            throw new SpeechException(failure.get());
        }
    }
}
