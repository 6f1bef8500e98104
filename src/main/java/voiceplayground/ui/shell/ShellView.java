package voiceplayground.ui.shell;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import voiceplayground.ui.clones.ClonesView;
import voiceplayground.ui.compose.ComposeView;
import voiceplayground.ui.dictionaries.DictionariesView;
import voiceplayground.ui.environments.EnvironmentsView;
import voiceplayground.ui.environments.KeyStrip;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.FailureBar;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.Keys;
import voiceplayground.ui.kit.LatePart;
import voiceplayground.ui.kit.NoticeBar;
import voiceplayground.ui.library.LibraryView;
import voiceplayground.ui.player.PlayerView;
import voiceplayground.ui.preferences.PreferencesView;
import voiceplayground.ui.queue.QueueView;
import voiceplayground.ui.voices.VoicesView;
import voiceplayground.words.Texts;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/// The window's content: the form on the left, the sound on the right, the takes below it.
///
/// It comes in two stages, for a quick start: first what a person needs to type and to press
/// *Generate*, and the stage; then [#complete] makes the rest. All keys work from the first.
public final class ShellView extends BorderPane {
    private static final double FORM_SHARE = 0.41;
    private static final double SOUND_SHARE = 0.6;

    /// Height of the line that asks for a key, in px.
    private static final double KEY_ROOM = 52;

    private final ShellViewModel viewModel;
    private final ComposeView compose;
    private final SplitPane columns;
    private final SplitPane rows;
    private final Sheets sheets;
    private final ShellCommands commands;
    private final QuitQuestion quit;
    private final Queue<Runnable> rest = new ArrayDeque<>();
    private final Texts texts;
    private @Nullable KeySheet keys;
    private @Nullable Scene keysOf;

    /// Arranges what the first picture needs.
    public ShellView(ShellViewModel viewModel, Screens screens, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        Command[] browse = new Command[1];
        compose =
                new ComposeView(
                        screens.compose(),
                        screens.environments(),
                        () -> browse[0].run(),
                        texts,
                        rest::add);
        compose.setMinWidth(340);
        var player = card(new PlayerView(screens.player(), screens.volume(), texts, rest::add));
        var library = card(LatePart.of(0, () -> takes(screens), rest::add));
        library.setMinHeight(140);
        rows = split("rows", Orientation.VERTICAL, player, library);
        rows.setMinWidth(420);
        columns = split("columns", Orientation.HORIZONTAL, compose, rows);
        SplitPane.setResizableWithParent(compose, false);

        TopBar[] bar = new TopBar[1];
        sheets = new Sheets(columns, texts);
        // In the order of the menu.
        var voices =
                sheets.panel(
                        "voices",
                        texts.get("voice.title"),
                        "Shortcut+B",
                        () -> new VoicesView(screens.voices(), sheets::close, texts));
        browse[0] = voices.command();
        var servers =
                sheets.panel(
                        "environments",
                        texts.get("environments.title"),
                        "Shortcut+E",
                        () -> new EnvironmentsView(screens.servers(), texts));
        screens.environments().setOnOpen(servers.command()::run);
        var preferences =
                sheets.panel(
                        "preferences",
                        texts.get("preferences.title"),
                        "Shortcut+Comma",
                        () -> new PreferencesView(screens.preferences(), texts));
        List<Panel> panels =
                List.of(
                        voices,
                        sheets.panel(
                                "dictionaries",
                                texts.get("dictionaries.title"),
                                "Shortcut+Shift+D",
                                () -> new DictionariesView(screens.dictionaries(), texts)),
                        sheets.panel(
                                "clones",
                                texts.get("clones.title"),
                                "Shortcut+Shift+K",
                                () -> new ClonesView(screens.clones(), texts)),
                        servers,
                        preferences);
        commands = new ShellCommands(screens, panels, () -> toggleKeys(bar[0].keysButton()), texts);
        bar[0] = new TopBar(viewModel, commands, screens.compose().resetAll(), texts, rest::add);

        screens.player().setEmptyText(texts.get("shell.stage.empty", Keys.shown("Shortcut+Enter")));
        quit =
                new QuitQuestion(
                        screens.run().receivingProperty().or(screens.queue().makingProperty()),
                        () -> {
                            screens.compose().stop().run();
                            screens.queue().cancelAll().run();
                        },
                        texts);
        var above = new VBox(bar[0]);
        above.getChildren()
                .add(
                        LatePart.of(
                                screens.keyStrip().offeredProperty().get() ? KEY_ROOM : 0,
                                () -> new KeyStrip(screens.keyStrip(), texts),
                                rest::add));
        rest.add(() -> {
            above.getChildren().add(1, new QuitBar(quit, texts));
            above.getChildren().addAll(bars(screens));
        });
        above.getStyleClass().add("above");
        getStyleClass().add("shell");
        setTop(above);
        setCenter(sheets);
        arrange();
        sceneProperty().subscribe(this::installKeys);
    }

    private VBox takes(Screens screens) {
        var takes = new LibraryView(screens.library(), screens.compose().speakSample(), texts);
        VBox.setVgrow(takes, Priority.ALWAYS);
        return new VBox(new QueueView(screens.queue(), texts), takes);
    }

    private List<Node> bars(Screens screens) {
        var failure = new FailureBar(texts);
        screens.run().failureProperty().subscribe(failure::show);
        String close = texts.get("kit.dismiss");
        return List.of(
                new NoticeBar(
                        "fault-notice", Icon.DEVELOPER, viewModel.faultNoticeProperty(), close),
                new NoticeBar(
                        "device-notice", Icon.NO_DEVICE, viewModel.deviceNoticeProperty(), close),
                new NoticeBar(
                        "settings-notice", Icon.NOTE, viewModel.settingsNoticeProperty(), close),
                failure);
    }

    /// Made when it is first asked for.
    private void toggleKeys(Node owner) {
        var sheet = keys;
        if (sheet == null) {
            sheet = new KeySheet(texts);
            sheet.list(commands.all());
            keys = sheet;
        }
        sheet.toggle(owner);
    }

    /// Makes what the first picture did not need, one part after the other; what a person does
    /// meanwhile comes between. Thread: FX; once.
    ///
    /// @param fx runs on the FX thread, later
    /// @param whole told when all is there
    public void complete(Executor fx, Runnable whole) {
        Runnable part = rest.poll();
        if (part == null) {
            whole.run();
        } else {
            part.run();
            fx.execute(() -> complete(fx, whole));
        }
    }

    /// Puts the caret into the text.
    public void focusText() {
        compose.focusText();
    }

    /// The person wants to close the window: asks first while sound still arrives.
    ///
    /// @return whether it may close at once
    public boolean mayClose() {
        return quit.mayClose();
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

    /// Puts the splits where they were; once the size of the window is known.
    void arrange() {
        var kept = viewModel.settings().dividers();
        columns.setDividerPositions(kept.size() == 2 ? kept.get(0) : FORM_SHARE);
        rows.setDividerPositions(kept.size() == 2 ? kept.get(1) : SOUND_SHARE);
    }

    /// The first mark beside a field puts a pane between this and its scene, so it leaves the scene
    /// and comes back; its keys must not act twice then.
    private void installKeys(@Nullable Scene scene) {
        if (scene != null && !scene.equals(keysOf)) {
            keysOf = scene;
            ShellKeys.install(scene, commands, sheets);
        }
    }

    private static StackPane card(Node content) {
        var card = new StackPane(content);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().add("card");
        return card;
    }

    private static SplitPane split(String id, Orientation orientation, Node... parts) {
        var split = new SplitPane(parts);
        split.setId(id);
        split.setOrientation(orientation);
        split.getStyleClass().add("airy");
        return split;
    }
}
