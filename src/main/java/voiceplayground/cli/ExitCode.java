package voiceplayground.cli;

import voiceplayground.synthesis.Outcome;

/// What the process says to a script when it ends.
final class ExitCode {
    /// The end marker was seen.
    static final int FINISHED = 0;

    /// No sound, an error of the server, or a fault of this program.
    static final int FAILED = 1;

    /// The options make no sense.
    static final int WRONG_USAGE = 2;

    /// Sound came, but no end marker.
    static final int INCOMPLETE = 3;

    /// Ended by a signal: 128 + SIGINT, as shells count.
    static final int STOPPED = 130;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case FINISHED -> FINISHED;
            case STOPPED -> STOPPED;
            case INCOMPLETE -> INCOMPLETE;
            case FAILED, INTERRUPTED -> FAILED;
        };
    }
}
