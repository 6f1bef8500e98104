package voiceplayground.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

import java.util.Optional;

/// Something a person can do: the same for its button, its menu item and its key.
///
/// Free of scene types, so that view models can offer commands.
///
/// @param title a verb that names the act, from the texts
/// @param key in the spelling of `KeyCombination.valueOf`, e.g. `Shortcut+Enter`
/// @param executable whether it can be done now
/// @param action does it; thread: FX
public record Command(
        String title, Optional<String> key, ObservableBooleanValue executable, Runnable action) {
    /// A command without a key that can always be done.
    public static Command of(String title, Runnable action) {
        return new Command(
                title, Optional.empty(), Bindings.createBooleanBinding(() -> true), action);
    }

    /// The same command with a key.
    public Command withKey(String combination) {
        return new Command(title, Optional.of(combination), executable, action);
    }

    /// The same command, possible only at times.
    public Command when(ObservableBooleanValue condition) {
        return new Command(title, key, condition, action);
    }

    /// Does it if it can be done now.
    public void run() {
        if (executable.get()) {
            action.run();
        }
    }
}
