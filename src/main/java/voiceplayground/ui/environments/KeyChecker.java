package voiceplayground.ui.environments;

import voiceplayground.api.KeyCheck;
import voiceplayground.speech.Environment;

/// Asks a server what a key opens. Blocks; thread: any but FX.
@FunctionalInterface
public interface KeyChecker {
    /// Asks with the environment's own key.
    KeyCheck.Finding check(Environment environment);
}
