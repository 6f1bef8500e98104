package voiceplayground.synthesis;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.WordTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is learned in a run beside its sound. Thread: one writer (the stream), any readers.
final class RunNotes {
    private final List<WordTime> told = new ArrayList<>();
    private List<WordTime> words = List.of();
    private volatile List<Attempt> attempts = List.of();
    private volatile ServerIds ids = ServerIds.NONE;
    private volatile @Nullable ResponseHead response;

    void response(ResponseHead head) {
        response = head;
        ids = ids.with(ServerIds.of(head));
    }

    void word(WordTime word) {
        synchronized (told) {
            told.add(word);
        }
    }

    /// @return whether they were news
    boolean ids(Optional<String> request, Optional<String> session) {
        var before = ids;
        ids = before.with(request, session);
        return !ids.equals(before);
    }

    void attempt(Attempt attempt) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        attempts = List.copyOf(all);
    }

    Optional<ResponseHead> response() {
        return Optional.ofNullable(response);
    }

    /// Copied only where there are more than at the last call: a screen asks at every pulse.
    List<WordTime> words() {
        synchronized (told) {
            if (words.size() != told.size()) {
                words = List.copyOf(told);
            }
            return words;
        }
    }

    List<Attempt> attempts() {
        return attempts;
    }

    ServerIds ids() {
        return ids;
    }
}
