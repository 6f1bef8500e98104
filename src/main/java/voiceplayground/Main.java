package voiceplayground;

import voiceplayground.cli.CommandLineProgram;
import voiceplayground.cli.Screen;
import voiceplayground.settings.Surroundings;

import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts: the window, or a command of the command line.
///
/// A plain class: one that extends `Application` would open the display before [#main], and the
/// commands never load JavaFX.
public final class Main {
    /// Loggers are held weakly; this one keeps its level as long as the program runs.
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    /// Starts the program.
    ///
    /// @param args a command and its options; none opens the window, where there is a screen
    public static void main(String[] args) {
        StartLog.asAsked().mark("main");
        // The libraries of the sandbox report their start and stop at INFO.
        ROOT.setLevel(Level.WARNING);
        JarTimes.mend(System.getProperties());
        askTheSystemForProxies(System.getProperties());
        var surroundings = Surroundings.system();
        if (args.length > 0) {
            int code = new CommandLineProgram(surroundings).run(args);
            boolean isCheck = args.length == 1 && args[0].equals("--self-check");
            System.exit(isCheck && code == 0 && hasScreen() ? new WindowCheck().run() : code);
        }
        if (!hasScreen() || !isWindowOpened()) {
            System.exit(new CommandLineProgram(surroundings).withoutScreen());
        }
        // The way to a key store that does not answer has threads that would never end.
        System.exit(0);
    }

    /// Must come before anything of the network is loaded: Java reads it once. Who sets it wins.
    static void askTheSystemForProxies(Properties properties) {
        properties.putIfAbsent("java.net.useSystemProxies", "true");
    }

    private static boolean hasScreen() {
        return Screen.isThere(System.getProperties(), System.getenv());
    }

    /// Opens the window and waits until it is closed; false where its screen does not answer.
    private static boolean isWindowOpened() {
        try {
            VoicePlaygroundApp.open();
            return true;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            ROOT.log(Level.FINE, "no window", e);
            return false;
        }
    }
}
