package voiceplayground.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/// The name of the program, its keys and its small menu.
final class TopBar extends HBox {
    private final Texts texts;
    private final ShellViewModel viewModel;
    private final Button keys;

    /// @param later runs on the FX thread; the menu is filled then
    TopBar(
            ShellViewModel viewModel,
            ShellCommands commands,
            Command resetForm,
            Texts texts,
            Executor later) {
        this.texts = texts;
        this.viewModel = viewModel;
        var mark = Controls.decoration(Icon.GENERATE);
        mark.getStyleClass().add("brand-mark");
        var name = new Label(texts.get("app.name"), mark);
        name.getStyleClass().add("brand");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        keys = Controls.iconButton("keys", commands.sheet(), Icon.KEYS);
        getStyleClass().add("top-bar");
        getChildren().addAll(name, room, keys, menu(commands, resetForm, later));
    }

    /// Where the shortcut sheet points to.
    Button keysButton() {
        return keys;
    }

    private MenuButton menu(ShellCommands commands, Command resetForm, Executor later) {
        var menu = new MenuButton(null, Icon.MENU.node());
        Controls.named(menu, "menu", texts.get("shell.menu"), texts.get("shell.menu"));
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        later.execute(() -> fill(menu, commands, resetForm));
        return menu;
    }

    private void fill(MenuButton menu, ShellCommands commands, Command resetForm) {
        for (var panel : commands.panels()) {
            menu.getItems().add(Controls.menuItem("menu-" + panel.id(), panel.command()));
        }
        if (!commands.panels().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems()
                .addAll(
                        startPolicies(),
                        Controls.menuItem("menu-reset", resetForm),
                        new SeparatorMenuItem(),
                        faults(),
                        new SeparatorMenuItem(),
                        Controls.menuItem("menu-keys", commands.sheet()));
    }

    private Menu startPolicies() {
        var menu = new Menu(texts.get("shell.start"));
        menu.setId("menu-start");
        var group = new ToggleGroup();
        for (var policy : StartPolicy.values()) {
            var item =
                    new RadioMenuItem(
                            switch (policy) {
                                case INSTANT -> texts.get("shell.start.instant");
                                case BALANCED -> texts.get("shell.start.balanced");
                                case SAFE -> texts.get("shell.start.safe");
                            });
            item.setId("start-" + policy.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(policy == viewModel.startPolicy());
            item.setOnAction(_ -> viewModel.setStartPolicy(policy));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu faults() {
        var menu = new Menu(texts.get("shell.fault"), Icon.DEVELOPER.node());
        menu.setId("menu-fault");
        var group = new ToggleGroup();
        var offered = viewModel.faults();
        menu.getItems().add(item(offered.none(), group));
        offered.ways().forEach(fault -> menu.getItems().add(item(fault, group)));
        menu.getItems()
                .addAll(
                        faults("answers", offered.answers(), group),
                        faults("shapes", offered.errorShapes(), group));
        return menu;
    }

    private Menu faults(String id, List<Fault> some, ToggleGroup group) {
        var menu = new Menu(texts.get("shell.fault." + id));
        menu.setId("menu-fault-" + id);
        some.forEach(fault -> menu.getItems().add(item(fault, group)));
        return menu;
    }

    private RadioMenuItem item(Fault fault, ToggleGroup group) {
        var item = new RadioMenuItem(fault.title());
        item.setId("fault-" + fault.id());
        item.setToggleGroup(group);
        item.setOnAction(_ -> viewModel.misbehave(fault));
        viewModel.faultProperty().subscribe(now -> item.setSelected(now.equals(fault)));
        return item;
    }
}
