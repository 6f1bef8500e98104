package voiceplayground.ui.kit;

import javafx.scene.Node;

import org.controlsfx.control.PopOver;

/// Makes pop-overs that are dressed like the window.
public final class PopOvers {
    private PopOvers() {}

    /// A pop-over that stays where it points to and closes by Esc or a click elsewhere.
    public static PopOver of(Node content, PopOver.ArrowLocation arrow) {
        var popOver = new PopOver(content);
        // Colour tokens are declared on `.root`, and a pop-over's own frame lies outside the scene.
        popOver.getStyleClass().add("root");
        popOver.getRoot().getStylesheets().setAll(Theme.sheet("pop-over.css"));
        popOver.setArrowLocation(arrow);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        return popOver;
    }
}
