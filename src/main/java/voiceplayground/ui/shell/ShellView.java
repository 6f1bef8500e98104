package voiceplayground.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import voiceplayground.ui.compose.ComposeView;
import voiceplayground.ui.kit.FailureBar;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.NoticeBar;
import voiceplayground.ui.library.LibraryView;
import voiceplayground.ui.player.PlayerView;
import voiceplayground.words.Texts;

import java.util.List;

/// The window's content: the form on the left, the sound on the right, the takes below it.
public final class ShellView extends BorderPane {
    private static final double FORM_SHARE = 0.41;
    private static final double SOUND_SHARE = 0.6;

    private final ShellViewModel viewModel;
    private final ComposeView compose;
    private final SplitPane columns;
    private final SplitPane rows;
    private final ShellCommands commands;

    /// Arranges all screens.
    public ShellView(ShellViewModel viewModel, Screens screens, Texts texts) {
        this.viewModel = viewModel;
        compose = new ComposeView(screens.compose(), screens.environments(), texts);
        compose.setMinWidth(340);
        var player = card(new PlayerView(screens.player(), screens.volume(), texts));
        player.setMinHeight(220);
        var library =
                card(new LibraryView(screens.library(), screens.compose().generate(), texts));
        library.setMinHeight(140);
        rows = split("rows", Orientation.VERTICAL, SOUND_SHARE, player, library);
        rows.setMinWidth(420);
        columns = split("columns", Orientation.HORIZONTAL, FORM_SHARE, compose, rows);
        SplitPane.setResizableWithParent(compose, false);

        var sheet = new KeySheet(texts);
        TopBar[] bar = new TopBar[1];
        commands = new ShellCommands(screens, () -> sheet.toggle(bar[0].keysButton()), texts);
        bar[0] = new TopBar(viewModel, commands.sheet(), screens.compose().resetAll(), texts);
        sheet.list(commands.all());

        var failure = new FailureBar(texts);
        screens.run().failureProperty().subscribe(failure::show);
        String close = texts.get("kit.dismiss");
        var above =
                new VBox(
                        bar[0],
                        new NoticeBar(
                                "fault-notice",
                                Icon.DEVELOPER,
                                viewModel.faultNoticeProperty(),
                                close),
                        new NoticeBar(
                                "device-notice",
                                Icon.NO_DEVICE,
                                viewModel.deviceNoticeProperty(),
                                close),
                        new NoticeBar(
                                "settings-notice",
                                Icon.NOTE,
                                viewModel.settingsNoticeProperty(),
                                close),
                        failure);
        above.getStyleClass().add("above");
        getStyleClass().add("shell");
        setTop(above);
        setCenter(columns);
        restoreDividers();
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                ShellKeys.install(scene, commands);
                            }
                        });
    }

    /// Puts the caret into the text.
    public void focusText() {
        compose.focusText();
    }

    /// Where the splits are, the outermost first.
    List<Double> dividers() {
        return List.of(columns.getDividerPositions()[0], rows.getDividerPositions()[0]);
    }

    /// Calls when a split was moved.
    void onDivider(Runnable moved) {
        columns.getDividers().getFirst().positionProperty().subscribe((_, _) -> moved.run());
        rows.getDividers().getFirst().positionProperty().subscribe((_, _) -> moved.run());
    }

    private void restoreDividers() {
        var kept = viewModel.settings().dividers();
        if (kept.size() == 2) {
            columns.setDividerPositions(Math.clamp(kept.get(0), 0, 1));
            rows.setDividerPositions(Math.clamp(kept.get(1), 0, 1));
        }
    }

    private static StackPane card(javafx.scene.Node content) {
        var card = new StackPane(content);
        card.getStyleClass().add("card");
        return card;
    }

    private static SplitPane split(
            String id, Orientation orientation, double share, javafx.scene.Node... parts) {
        var split = new SplitPane(parts);
        split.setId(id);
        split.setOrientation(orientation);
        split.setDividerPositions(share);
        split.getStyleClass().add("airy");
        return split;
    }
}
