package voiceplayground.ui.compose;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextInputControl;

/// Joins a control that is typed into with what it stands for.
///
/// A control cannot show everything: it drops control characters, and a line drops line breaks.
/// What it shows is written back only when it was touched itself, so a pasted value goes out as it
/// came. Thread: FX.
final class TextBinding {
    private final TextInputControl control;
    private boolean isFollowing;

    private TextBinding(TextInputControl control) {
        this.control = control;
    }

    /// Joins them; the property wins at first.
    static void join(TextInputControl control, StringProperty value) {
        var binding = new TextBinding(control);
        value.subscribe(now -> binding.follow(now == null ? "" : now));
        control.textProperty()
                .subscribe((_, now) -> {
                    if (!binding.isFollowing) {
                        value.set(now);
                    }
                });
    }

    /// Shows what was loaded or undone, the caret where it changed.
    private void follow(String now) {
        String shown = control.getText();
        if (!now.equals(shown)) {
            isFollowing = true;
            control.setText(now);
            int end = TextChange.between(shown == null ? "" : shown, now).end();
            control.positionCaret(Math.min(end, control.getLength()));
            isFollowing = false;
        }
    }
}
