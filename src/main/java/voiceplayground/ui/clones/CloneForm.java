package voiceplayground.ui.clones;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import voiceplayground.api.CloneOrder;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a new clone is to be made of, while it is filled in. Thread: FX.
final class CloneForm {
    /// The languages of the standard pool, which all clones speak; a server says so of others.
    static final List<String> LANGUAGES =
            List.of(
                    "en", "hi", "mr", "kn", "ta", "bn", "gu", "te", "ml", "pa", "or", "es", "de",
                    "fr", "it", "nl", "sv", "pt", "ru", "pl");

    private final Texts texts;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Path>> file =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty language = new SimpleStringProperty(LANGUAGES.getFirst());
    private final StringProperty model = new SimpleStringProperty(CloneOrder.MODELS.getFirst());
    private final StringProperty tags = new SimpleStringProperty("");
    private final ObservableValue<String> missing;

    CloneForm(Texts texts) {
        this.texts = texts;
        missing = Bindings.createStringBinding(this::missing, name, file);
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    StringProperty languageProperty() {
        return language;
    }

    StringProperty modelProperty() {
        return model;
    }

    StringProperty tagsProperty() {
        return tags;
    }

    /// What keeps it from being sent, in words; empty for nothing.
    ObservableValue<String> missingProperty() {
        return missing;
    }

    /// What is asked for.
    CloneOrder order() {
        return new CloneOrder(
                name.get().strip(),
                file.get().orElseThrow(),
                "",
                "",
                Arrays.stream(tags.getValueSafe().split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                language.getValueSafe().strip(),
                model.getValueSafe());
    }

    /// Ready for the next one: the language and the model stay.
    void clear() {
        name.set("");
        tags.set("");
        file.set(Optional.empty());
    }

    private String missing() {
        String typed = name.getValueSafe().strip();
        if (typed.isEmpty()) {
            return texts.get("clones.missing.name");
        }
        if (typed.length() > CloneOrder.MAX_NAME) {
            return texts.get("clones.missing.shortName", CloneOrder.MAX_NAME);
        }
        if (file.get().isEmpty()) {
            return texts.get("clones.missing.file");
        }
        return CloneOrder.mediaType(file.get().get()).isPresent()
                ? ""
                : texts.get("clones.missing.type", String.join(", ", CloneOrder.endings()));
    }
}
