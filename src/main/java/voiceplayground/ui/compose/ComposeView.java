package voiceplayground.ui.compose;

import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.words.Texts;

/// The form: who speaks, what, how, and the one button.
///
/// When the window is low the fields scroll; the button and the line of state stay in sight.
public final class ComposeView extends VBox {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final TextSection text;

    /// A view of the form.
    ///
    /// @param browse opens the browser of voices
    public ComposeView(
            ComposeViewModel viewModel,
            EnvironmentViewModel environments,
            Runnable browse,
            Texts texts) {
        var checks = new FieldChecks(viewModel);
        text = new TextSection(viewModel, texts, checks);
        VBox.setVgrow(text, Priority.ALWAYS);
        var more = new MoreSection(viewModel, texts, checks);
        var fields = new VBox(text, new SettingsSection(viewModel, browse, texts, checks), more);
        fields.getStyleClass().add("compose-fields");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "compose-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // Longer than what is seen of it: room for the scroll bar.
        Runnable fit =
                () ->
                        fields.pseudoClassStateChanged(
                                LONG,
                                fields.getHeight() > scroll.getViewportBounds().getHeight() + 1);
        fields.heightProperty().subscribe(fit);
        scroll.viewportBoundsProperty().subscribe(fit);
        setId("compose");
        getStyleClass().addAll("card", "compose");
        getChildren()
                .addAll(
                        new EnvironmentStrip(environments, texts),
                        scroll,
                        new RunSection(
                                viewModel,
                                new RequestPreview(viewModel, environments, texts),
                                texts));
    }

    /// Puts the caret into the text.
    public void focusText() {
        text.focus();
    }
}
