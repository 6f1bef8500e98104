package voiceplayground.api;

import java.util.Optional;

/// More text of one request, in pieces, as it is written.
@FunctionalInterface
public interface TextFeed {
    /// Waits for the next piece.
    ///
    /// Thread: one of the call's own, beside the one that tells its listener; may block as long as
    /// somebody writes, and is interrupted when the call is cancelled.
    ///
    /// @return empty when the text is complete
    Optional<String> next() throws InterruptedException;
}
