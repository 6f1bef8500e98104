package voiceplayground.ui.compose;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Joins a combo box with the value of a field, whether that value is among the choices or not.
///
/// A combo box forgets its value when its items change; the field's value is the truth. Thread: FX.
final class ChoiceBinding {
    private final ComboBox<Choice> box;
    private final StringProperty field;
    private final Function<String, Choice> stranger;
    private List<Choice> known = List.of();
    private boolean isUpdating;

    /// @param stranger how a value is shown that is not offered
    ChoiceBinding(ComboBox<Choice> box, StringProperty field, Function<String, Choice> stranger) {
        this.box = box;
        this.field = field;
        this.stranger = stranger;
        box.valueProperty().subscribe(_ -> chosen());
        field.subscribe(_ -> show());
    }

    /// Offers other choices; the value stays.
    void offer(List<Choice> choices) {
        if (!known.equals(choices)) {
            known = List.copyOf(choices);
            show();
        }
    }

    private void show() {
        String value = field.getValueSafe();
        isUpdating = true;
        var items = new ArrayList<>(known);
        if (!value.isEmpty() && known.stream().noneMatch(c -> c.value().equals(value))) {
            items.addFirst(stranger.apply(value));
        }
        if (!items.equals(box.getItems())) {
            // A box that keeps its value while items come in before it shows the one at the old
            // place.
            box.setValue(null);
            box.getItems().setAll(items);
        }
        box.setValue(items.stream().filter(c -> c.value().equals(value)).findFirst().orElse(null));
        isUpdating = false;
    }

    private void chosen() {
        if (!isUpdating && box.getValue() != null) {
            field.set(box.getValue().value());
        }
    }
}
