package voiceplayground;

/// Where the program starts: the window, or a command of the command line.
public final class Main {
    private Main() {}

    /// Starts the program.
    public static void main(String[] args) {}
}
