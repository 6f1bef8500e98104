package voiceplayground.ui.kit;

import javafx.scene.input.KeyCombination;

import java.util.Optional;

/// Keys as people read them.
public final class Keys {
    /// A Mac shows keys by their signs, other systems by their names.
    private static final boolean IS_MAC = System.getProperty("os.name", "").startsWith("Mac");

    private Keys() {}

    /// `Ctrl+Enter`, or `⌘↵` on a Mac.
    ///
    /// @param combination in the spelling of `KeyCombination.valueOf`
    public static String shown(String combination) {
        String shown = KeyCombination.valueOf(combination).getDisplayText();
        return IS_MAC
                ? shown
                : shown.replace("↵", "Enter").replace("Escape", "Esc").replace("Page_", "Page ");
    }

    /// A title with the key behind it, as tooltips show it.
    public static String titled(String title, Optional<String> combination) {
        return combination.map(key -> title + " (" + shown(key) + ")").orElse(title);
    }
}
