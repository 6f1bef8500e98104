package voiceplayground.cli;

/// Options that picocli accepts and that make no sense all the same; the message is for the person.
final class WrongUsage extends Exception {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }

    WrongUsage(String message, Throwable cause) {
        super(message, cause);
    }
}
