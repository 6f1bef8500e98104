package voiceplayground.takes;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.JsonText;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunHead;
import voiceplayground.synthesis.RunTimings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What `take.json` holds. Never a key.
///
/// @param session the process that records it; says whose it is as long as there is no outcome
/// @param body the request's body exactly as sent; of a text that came in pieces, all that was sent
///   in one
/// @param delivery how it was sent
/// @param outcome empty while it is being recorded
/// @param notSaved the system's words where not everything could be kept
/// @param leftoverBytes received behind the last whole frame
/// @param notes what was told beside the sound
record TakeRecord(
        int number,
        Instant startedAt,
        String session,
        String environmentName,
        Environment.Kind environmentKind,
        String url,
        String body,
        Delivery delivery,
        Optional<ResponseHead> response,
        Optional<Outcome> outcome,
        Optional<FailureNote> failure,
        Optional<String> notSaved,
        int leftoverBytes,
        Optional<RunTimings> timings,
        TakeNotes notes) {
    /// @param kind simple name of the failure
    /// @param words as they were when it ended
    record FailureNote(String kind, String words) {}

    /// The record of a run that begins.
    static TakeRecord begun(RunHead head, String session, String url) {
        return new TakeRecord(
                head.number(),
                head.startedAt(),
                session,
                head.environment().name(),
                head.environment().kind(),
                url,
                head.request().bodyText(),
                head.request().delivery(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                TakeNotes.NONE);
    }

    /// What stands in for a record that is not there.
    static TakeRecord missing(Instant startedAt) {
        return new TakeRecord(
                0,
                startedAt,
                "",
                "",
                Environment.Kind.CUSTOM,
                "",
                "",
                Delivery.STANDARD,
                Optional.empty(),
                Optional.of(Outcome.INTERRUPTED),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                TakeNotes.NONE);
    }

    /// This record with what the server answered.
    TakeRecord withResponse(ResponseHead head) {
        return with(
                body, Optional.of(head), outcome, failure, notSaved, leftoverBytes, timings, notes);
    }

    /// This record with text that was sent behind the request's own, as one request would hold it.
    TakeRecord withMoreText(String piece) {
        String text = request().text();
        boolean isApart =
                text.isEmpty()
                        || Character.isWhitespace(text.charAt(text.length() - 1))
                        || piece.isEmpty()
                        || Character.isWhitespace(piece.charAt(0));
        var whole = new JsonValue.Text(text + (isApart ? "" : " ") + piece);
        return with(
                request().with(RequestField.TEXT, whole).bodyText(),
                response,
                outcome,
                failure,
                notSaved,
                leftoverBytes,
                timings,
                notes);
    }

    /// This record with bytes behind the last frame.
    TakeRecord withLeftover(int bytes) {
        return with(body, response, outcome, failure, notSaved, bytes, timings, notes);
    }

    /// This record with times.
    TakeRecord withTimings(RunTimings times) {
        return with(
                body,
                response,
                outcome,
                failure,
                notSaved,
                leftoverBytes,
                Optional.of(times),
                notes);
    }

    /// This record with what was told beside the sound.
    TakeRecord with(TakeNotes others) {
        return with(body, response, outcome, failure, notSaved, leftoverBytes, timings, others);
    }

    /// This record at its end.
    TakeRecord ended(Outcome how, Optional<FailureNote> why, Optional<String> refusedBy) {
        return with(
                body, response, Optional.of(how), why, refusedBy, leftoverBytes, timings, notes);
    }

    private TakeRecord with(
            String body,
            Optional<ResponseHead> response,
            Optional<Outcome> outcome,
            Optional<FailureNote> failure,
            Optional<String> notSaved,
            int leftoverBytes,
            Optional<RunTimings> timings,
            TakeNotes notes) {
        return new TakeRecord(
                number,
                startedAt,
                session,
                environmentName,
                environmentKind,
                url,
                body,
                delivery,
                response,
                outcome,
                failure,
                notSaved,
                leftoverBytes,
                timings,
                notes);
    }

    /// The request that [#body] holds; an empty one where it holds none.
    SpeechRequest request() {
        try {
            if (JsonText.parse(body) instanceof JsonValue.Struct struct) {
                return new SpeechRequest(struct, delivery);
            }
        } catch (BrokenFileException _) {
            // The text itself is kept all the same.
        }
        return new SpeechRequest(new JsonValue.Struct(List.of()), delivery);
    }

    /// The take that this record and a sound make.
    Take take(TakeFolder folder, int rateHz, long frames, Optional<String> fault) {
        return new Take(
                folder.path().getFileName().toString(),
                number,
                startedAt,
                environmentName,
                environmentKind,
                url,
                request(),
                body,
                response,
                outcome.orElse(Outcome.INTERRUPTED),
                timings,
                failure.map(FailureNote::kind),
                failure.map(FailureNote::words),
                folder.path(),
                rateHz,
                frames,
                fault,
                notes);
    }
}
