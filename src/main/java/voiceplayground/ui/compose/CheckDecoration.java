package voiceplayground.ui.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;

import org.controlsfx.control.decoration.Decoration;
import org.controlsfx.control.decoration.GraphicDecoration;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.decoration.AbstractValidationDecoration;

import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;

import java.util.Collection;
import java.util.List;

/// The mark at a field that has something to be said: a picture, never colour alone.
final class CheckDecoration extends AbstractValidationDecoration {
    /// Keeps the mark clear of the corner, in px.
    private static final double INSET = -20;

    /// The class in the style sheet.
    static String styleClass(Problem.Weight weight) {
        return switch (weight) {
            case ERROR, REFUSED -> "error";
            case WARNING -> "warning";
        };
    }

    @Override
    protected Collection<Decoration> createValidationDecorations(ValidationMessage message) {
        var weight =
                message.getSeverity() == Severity.ERROR
                        ? Problem.Weight.ERROR
                        : Problem.Weight.WARNING;
        var icon =
                switch (weight) {
                    case ERROR, REFUSED -> Icon.FAILED;
                    case WARNING -> Icon.WARNING;
                };
        var mark = new Label(null, Controls.decoration(icon));
        mark.setAccessibleText(message.getText());
        mark.setTooltip(Controls.tooltip(message.getText()));
        mark.getStyleClass().addAll("check-mark", styleClass(weight));
        return List.of(new GraphicDecoration(mark, Pos.TOP_RIGHT, INSET, 0));
    }

    @Override
    protected Collection<Decoration> createRequiredDecorations(Control target) {
        return List.of();
    }
}
