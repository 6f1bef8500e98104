package voiceplayground.ui.voices;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import voiceplayground.speech.Voice;
import voiceplayground.ui.kit.Command;

import java.util.LinkedHashMap;
import java.util.Map;

/// The keys of the browser. What is typed goes to the search, wherever the focus is; Down goes from
/// there to the list and Up from its first row back.
final class VoiceKeys {
    private final VoicesViewModel viewModel;
    private final TextField search;
    private final ListView<Voice> list;
    private final Command copy;
    private final Command pick;
    private final Command pickMended;
    private final Map<KeyCombination, Command> commands = new LinkedHashMap<>();

    VoiceKeys(
            VoicesViewModel viewModel,
            TextField search,
            ListView<Voice> list,
            Command copy,
            Command pick,
            Command pickMended) {
        this.viewModel = viewModel;
        this.search = search;
        this.list = list;
        this.copy = copy;
        this.pick = pick;
        this.pickMended = pickMended;
        for (var command :
                new Command[] {
                    viewModel.play(), viewModel.favourite(), viewModel.catalogue().refresh()
                }) {
            command.key().ifPresent(key -> commands.put(KeyCombination.valueOf(key), command));
        }
    }

    void install(Node view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        for (var entry : commands.entrySet()) {
            if (entry.getKey().match(event)) {
                act(event, entry.getValue());
                return;
            }
        }
        boolean isInSearch = search.isFocused();
        boolean isInList = list.isFocused();
        if (!isInSearch && !isInList) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                if (!event.isShortcutDown() && !event.isAltDown()) {
                    act(event, event.isShiftDown() ? pickMended : pick);
                }
            }
            case C -> {
                if (event.isShortcutDown() && search.getSelectedText().isEmpty()) {
                    act(event, copy);
                }
            }
            case DOWN -> {
                if (isInSearch && !list.getItems().isEmpty()) {
                    event.consume();
                    list.requestFocus();
                    list.getSelectionModel().selectNext();
                    list.scrollTo(list.getSelectionModel().getSelectedIndex());
                }
            }
            case UP -> {
                if (isInList && list.getSelectionModel().getSelectedIndex() <= 0) {
                    event.consume();
                    search.requestFocus();
                    search.end();
                }
            }
            case SPACE -> {
                if (isInList && !event.isShortcutDown()) {
                    act(event, viewModel.play());
                }
            }
            case BACK_SPACE -> {
                if (isInList && !search.getText().isEmpty()) {
                    event.consume();
                    search.requestFocus();
                    search.end();
                    search.deletePreviousChar();
                }
            }
            default -> {
                // typed, or a key of the control that has the focus
            }
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean isText =
                !text.isEmpty()
                        && !event.isShortcutDown()
                        && !event.isAltDown()
                        && text.codePointAt(0) > ' '
                        && text.codePointAt(0) != KeyCode.DELETE.getCode();
        if (list.isFocused() && isText) {
            event.consume();
            search.requestFocus();
            search.end();
            // What is typed in the list is a further word.
            boolean isFurther = !search.getText().isEmpty() && !search.getText().endsWith(" ");
            search.appendText(isFurther ? " " + text : text);
        } else if (list.isFocused() && text.equals(" ")) {
            event.consume();
        }
    }

    private static void act(KeyEvent event, Command command) {
        event.consume();
        command.run();
    }
}
