package voiceplayground.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the program's own log quiet in tests that make things go wrong on purpose.
public final class QuietLogs implements BeforeEachCallback, AfterEachCallback {
    private final Logger log = Logger.getLogger("voiceplayground");

    @Override
    public void beforeEach(ExtensionContext context) {
        log.setLevel(Level.OFF);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        log.setLevel(null);
    }
}
