package voiceplayground.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

/// Makes controls that can be named, read aloud and reached by key.
public final class Controls {
    /// AtlantaFX's class for a button that is only a picture.
    private static final String ICON_BUTTON = "button-icon";

    private Controls() {}

    /// A button with a word.
    ///
    /// @param id for style sheets and tests, unique in the window
    public static Button button(String id, Command command, Icon icon) {
        var button = new Button(command.title(), icon.node());
        wire(button, id, command);
        return button;
    }

    /// A button that is only a picture; its title is spoken and in its tooltip.
    public static Button iconButton(String id, Command command, Icon icon) {
        var button = new Button(null, icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(ICON_BUTTON, "flat");
        wire(button, id, command);
        return button;
    }

    /// A menu item; its key works wherever its menu is in the scene.
    public static MenuItem menuItem(String id, Command command) {
        var item = new MenuItem(command.title());
        item.setId(id);
        command.key().map(KeyCombination::valueOf).ifPresent(item::setAccelerator);
        item.disableProperty().bind(javafx.beans.binding.Bindings.not(command.executable()));
        item.setOnAction(_ -> command.run());
        return item;
    }

    /// Names any control for screen readers and by tooltip, and gives it its id.
    ///
    /// @param name what it is, e.g. `Speed`
    /// @param help one sentence more, or the same as the name
    public static <C extends Control> C named(C control, String id, String name, String help) {
        control.setId(id);
        control.setAccessibleText(name);
        if (!help.equals(name)) {
            control.setAccessibleHelp(help);
        }
        control.setTooltip(tooltip(help));
        return control;
    }

    /// A label that stands for a control: clicking its mnemonic focuses it, screen readers join
    /// them.
    public static Label labelFor(Node control, String text) {
        var label = new Label(text);
        label.setLabelFor(control);
        label.setMnemonicParsing(false);
        label.getStyleClass().add("field-label");
        return label;
    }

    /// A picture that stands beside words and is not read aloud by itself.
    public static Node decoration(Icon icon) {
        Node node = icon.node();
        node.setAccessibleRole(AccessibleRole.NODE);
        node.setFocusTraversable(false);
        return node;
    }

    /// A tooltip that comes quickly and stays long enough to be read.
    public static Tooltip tooltip(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setShowDuration(Duration.seconds(20));
        tooltip.setWrapText(true);
        // Esc is the key that stops the sound; a tooltip must not take it.
        tooltip.setHideOnEscape(false);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    /// Gives a button that changes its meaning the title of its present one.
    public static void retitle(Button button, Command command, String title) {
        button.setAccessibleText(title);
        button.setTooltip(tooltip(Keys.titled(title, command.key())));
    }

    private static void wire(Button button, String id, Command command) {
        button.setId(id);
        button.setAccessibleText(command.title());
        command.key().ifPresent(key -> button.setAccessibleHelp(Keys.shown(key)));
        button.setTooltip(tooltip(Keys.titled(command.title(), command.key())));
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(command.executable()));
        button.setOnAction(_ -> command.run());
    }
}
