package voiceplayground.speech;

/// The one checked exception of the core: it carries a [SpeechFailure], which says everything.
public final class SpeechException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SpeechFailure failure;

    /// Wraps a failure that has no cause.
    public SpeechException(SpeechFailure failure) {
        super(failure.getClass().getSimpleName());
        this.failure = failure;
    }

    /// Wraps a failure and what caused it.
    public SpeechException(SpeechFailure failure, Throwable cause) {
        super(failure.getClass().getSimpleName(), cause);
        this.failure = failure;
    }

    /// What went wrong.
    public SpeechFailure failure() {
        return failure;
    }
}
