package voiceplayground.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in the window what went wrong, what was kept and what to do next; never a box in the way.
///
/// Takes no room while there is nothing to say. Thread: FX.
public final class FailureBar extends HBox {
    private final ObjectProperty<Optional<FailureTexts.Words>> words =
            new SimpleObjectProperty<>(Optional.empty());

    /// An empty bar.
    public FailureBar(Texts texts) {
        var title = line("failure-title", FailureTexts.Words::title);
        var advice = line("failure-advice", FailureBar::keptAndAdvice);
        var detail = line("failure-detail", FailureTexts.Words::detail);
        var lines = new VBox(title, advice, detail);
        lines.getStyleClass().add("failure-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button copy =
                Controls.iconButton(
                        "failure-copy", Command.of(texts.get("kit.copy"), this::copy), Icon.COPY);
        Button close =
                Controls.iconButton(
                        "failure-close",
                        Command.of(texts.get("kit.dismiss"), () -> show(Optional.empty())),
                        Icon.CLOSE);
        setId("failure-bar");
        getStyleClass().add("failure-bar");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(Controls.decoration(Icon.FAILED), lines, copy, close);
        visibleProperty().bind(words.map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
    }

    /// The words now shown.
    public ObjectProperty<Optional<FailureTexts.Words>> wordsProperty() {
        return words;
    }

    /// Shows words, or nothing any more.
    public void show(Optional<FailureTexts.Words> next) {
        words.set(next);
        setAccessibleText(next.map(FailureBar::joined).orElse(""));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(words.get().map(FailureBar::joined).orElse(""));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String joined(FailureTexts.Words words) {
        return Stream.of(words.title(), words.kept(), words.advice(), words.detail())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String keptAndAdvice(FailureTexts.Words words) {
        return (words.kept() + " " + words.advice()).strip();
    }

    private Label line(String id, java.util.function.Function<FailureTexts.Words, String> part) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setWrapText(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(() -> words.get().map(part).orElse(""), words));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
