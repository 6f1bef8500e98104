package voiceplayground.api;

import voiceplayground.speech.SpeechFailure.Wait;

import java.time.Duration;

/// A text that comes in pieces, and when all of it was spoken: a `complete` behind the last piece,
/// and quiet. Thread: the one that reads.
///
/// @param settled ends the conversation when it has been quiet for long enough
/// @param deadline watches over what is waited for
record FedText(SocketText text, Deadline settled, Deadline deadline) {
    private static final Duration PATIENCE = Duration.ofDays(1);

    /// A message came.
    void told(boolean isComplete) {
        if (isComplete) {
            text.complete();
            if (text.isWhole()) {
                deadline.await(Wait.RESPONSE, PATIENCE);
                settled.await(Wait.MORE_SOUND, text.rest());
            }
        }
    }

    /// Sound came.
    void heard() {
        text.heard();
        if (text.isWhole()) {
            // What looked like the end was that of an earlier piece.
            settled.await(Wait.MORE_SOUND, PATIENCE);
        } else {
            // Whoever writes may take their time.
            deadline.await(Wait.RESPONSE, PATIENCE);
        }
    }

    /// Tells of the pieces that were sent meanwhile.
    void tell(SpeechListener listener) {
        for (var next = text.nextUntold(); next.isPresent(); next = text.nextUntold()) {
            listener.text(next.get());
        }
    }
}
