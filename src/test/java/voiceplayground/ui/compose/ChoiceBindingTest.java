package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import voiceplayground.testkit.ScreenTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a box shows is what its field holds, whatever is offered beside it.
class ChoiceBindingTest extends ScreenTest {
    private final StringProperty field = new SimpleStringProperty("magnus");
    private final List<String> held = new ArrayList<>();
    private ListCell<Choice> cell;
    private ChoiceBinding binding;

    @Override
    protected Parent content() {
        var box = new ComboBox<Choice>();
        cell = new FieldControls.ShownChoice("left out");
        box.setButtonCell(cell);
        binding = new ChoiceBinding(box, field, value -> new Choice(value, value + " (unknown)"));
        field.subscribe(value -> held.add(value));
        return new StackPane(box);
    }

    @Test
    void moreChoicesBeforeTheChosenOneLeaveItShown() {
        assertEquals("magnus (unknown)", shown());
        offer("Ella", "Magnus", "Zoe");
        assertEquals("Magnus", shown());
        offer("Anna", "Berta", "Ella", "Lucas", "Magnus", "Zoe");
        assertEquals("Magnus", shown());
        offer("Anna");
        assertEquals("magnus (unknown)", shown());
        offer();
        assertEquals("magnus (unknown)", shown());
        assertEquals(List.of("magnus"), held, "no offer changes the field");
    }

    private void offer(String... names) {
        onFx(() -> {
            binding.offer(
                    Stream.of(names)
                            .map(name -> new Choice(name.toLowerCase(Locale.ROOT), name))
                            .toList());
            return null;
        });
    }

    /// The words in the closed box.
    private String shown() {
        return onFx(cell::getText);
    }
}
