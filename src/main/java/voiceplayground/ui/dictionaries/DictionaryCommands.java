package voiceplayground.ui.dictionaries;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.function.Predicate;

/// What can be done with dictionaries, but for what needs to know which entries are marked.
final class DictionaryCommands {
    private final DictionaryList list;
    private final Command create;
    private final Command refresh;
    private final Command save;
    private final Command discard;
    private final Command use;
    private final Command hear;
    private final Command askDelete;
    private final Command keep;
    private final Command delete;
    private final Command importCsv;
    private final Command exportCsv;
    private final Command undo;

    DictionaryCommands(DictionariesViewModel model, Texts texts) {
        list = model.list();
        var isLoaded =
                Bindings.createBooleanBinding(
                        () -> list.shownProperty().get().isPresent(), list.shownProperty());
        var isFree = model.busyProperty().not();
        create =
                Command.of(texts.get("dictionaries.create"), list::create)
                        .withKey("Shortcut+Shift+N")
                        .when(isLoaded);
        refresh = Command.of(texts.get("dictionaries.refresh"), model::load).when(isFree);
        save =
                Command.of(texts.get("dictionaries.save"), () -> model.save(_ -> {}))
                        .withKey("Shortcut+S")
                        .when(isFree.and(is(DictionaryRow::isChanged)));
        discard =
                Command.of(texts.get("dictionaries.discard"), model::discard)
                        .when(isFree.and(is(row -> row.isChanged() && row.isSaved())));
        use = Command.of(texts.get("dictionaries.use"), model::use).when(isFree.and(is(_ -> true)));
        hear =
                Command.of(texts.get("dictionaries.hear"), model::hear)
                        .withKey("Shortcut+L")
                        .when(isFree.and(is(_ -> true)));
        askDelete =
                Command.of(texts.get("dictionaries.delete"), () -> model.confirm(true))
                        .when(isFree.and(is(_ -> true)));
        keep = Command.of(texts.get("dictionaries.delete.keep"), () -> model.confirm(false));
        delete =
                Command.of(texts.get("dictionaries.delete.sure"), model::delete)
                        .when(isFree.and(is(_ -> true)));
        importCsv = Command.of(texts.get("dictionaries.import"), model::importCsv).when(isLoaded);
        exportCsv =
                Command.of(texts.get("dictionaries.export"), model::exportCsv)
                        .when(is(row -> !row.entries().isEmpty()));
        undo =
                Command.of(texts.get("dictionaries.undo"), list.entries()::undo)
                        .withKey("Shortcut+Z")
                        .when(list.entries().undoableProperty());
    }

    private BooleanBinding is(Predicate<DictionaryRow> such) {
        return Bindings.createBooleanBinding(
                () -> list.selectedProperty().get().filter(such).isPresent(),
                list.selectedProperty());
    }

    Command create() {
        return create;
    }

    Command refresh() {
        return refresh;
    }

    Command save() {
        return save;
    }

    Command discard() {
        return discard;
    }

    Command use() {
        return use;
    }

    Command hear() {
        return hear;
    }

    Command askDelete() {
        return askDelete;
    }

    /// Thinks better of deleting.
    Command keep() {
        return keep;
    }

    Command delete() {
        return delete;
    }

    Command importCsv() {
        return importCsv;
    }

    Command exportCsv() {
        return exportCsv;
    }

    Command undo() {
        return undo;
    }

    /// Those whose key works everywhere on the screen.
    List<Command> withKeys() {
        return List.of(create, save, hear, undo);
    }
}
