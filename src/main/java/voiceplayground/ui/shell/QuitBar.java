package voiceplayground.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

/// Asks in the window what to do with a stream when the window is closed.
final class QuitBar extends HBox {
    QuitBar(QuitQuestion question, Texts texts) {
        var line = new Label();
        line.setId("quit-text");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        Button finish = button("quit-finish", question.finish(), Icon.DONE);
        Button stop = button("quit-stop", question.stop(), Icon.STOP);
        Button stay = button("quit-stay", question.stay(), Icon.CLOSE);
        setId("quit-bar");
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.decoration(Icon.WAITING), line, finish, stop, stay);
        question.phaseProperty()
                .subscribe(phase -> {
                    boolean isOpen =
                            phase == QuitQuestion.Phase.ASKED
                                    || phase == QuitQuestion.Phase.FINISHING;
                    boolean isAsked = phase == QuitQuestion.Phase.ASKED;
                    setVisible(isOpen);
                    setManaged(isOpen);
                    finish.setVisible(isAsked);
                    finish.setManaged(isAsked);
                    line.setText(texts.get(isAsked ? "shell.quit.asked" : "shell.quit.finishing"));
                    if (isAsked) {
                        finish.requestFocus();
                    } else if (phase == QuitQuestion.Phase.QUIT) {
                        getScene().getWindow().hide();
                    }
                });
    }

    private static Button button(String id, Command command, Icon icon) {
        Button button = Controls.button(id, command, icon);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
