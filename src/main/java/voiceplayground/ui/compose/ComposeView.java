package voiceplayground.ui.compose;

import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.ui.kit.LatePart;
import voiceplayground.words.Texts;

import java.util.concurrent.Executor;

/// The form: who speaks, what, how, and the one button.
///
/// When the window is low the fields scroll; the button and the line of state stay in sight.
public final class ComposeView extends VBox {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    /// Heights of what comes later, in px.
    private static final double STRIP_ROOM = 61;

    private static final double SETTINGS_ROOM = 172;
    private static final double MORE_ROOM = 20;

    private final TextSection text;

    /// A view of the whole form.
    ///
    /// @param browse opens the browser of voices
    public ComposeView(
            ComposeViewModel viewModel,
            EnvironmentViewModel environments,
            Runnable browse,
            Texts texts) {
        this(viewModel, environments, browse, texts, Runnable::run);
    }

    /// A view of the text and the button; the rest of the form comes later.
    ///
    /// @param browse opens the browser of voices
    /// @param later runs on the FX thread, in order
    public ComposeView(
            ComposeViewModel viewModel,
            EnvironmentViewModel environments,
            Runnable browse,
            Texts texts,
            Executor later) {
        text = new TextSection(viewModel, texts);
        VBox.setVgrow(text, Priority.ALWAYS);
        var fields = new VBox(text);
        FieldChecks[] checks = new FieldChecks[1];
        later.execute(() -> {
            checks[0] = new FieldChecks(viewModel);
            text.watch(checks[0]);
        });
        fields.getChildren()
                .addAll(
                        LatePart.of(
                                SETTINGS_ROOM,
                                () -> new SettingsSection(viewModel, browse, texts, checks[0]),
                                later),
                        LatePart.of(
                                MORE_ROOM,
                                () -> new MoreSection(viewModel, texts, checks[0]),
                                later));
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
                        LatePart.of(
                                STRIP_ROOM, () -> new EnvironmentStrip(environments, texts), later),
                        scroll,
                        new RunSection(
                                viewModel,
                                () -> new RequestPreview(viewModel, environments, texts),
                                texts));
    }

    /// Puts the caret into the text.
    public void focusText() {
        text.focus();
    }
}
