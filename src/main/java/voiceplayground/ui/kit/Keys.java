package voiceplayground.ui.kit;

import javafx.scene.input.KeyCombination;

import java.util.Optional;

/// Keys as people read them.
public final class Keys {
    private Keys() {}

    /// `Ctrl+Enter`, or `⌘↵` where that is the custom.
    ///
    /// @param combination in the spelling of `KeyCombination.valueOf`
    public static String shown(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText();
    }

    /// A title with the key behind it, as tooltips show it.
    public static String titled(String title, Optional<String> combination) {
        return combination.map(key -> title + " (" + shown(key) + ")").orElse(title);
    }
}
