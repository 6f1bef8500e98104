package voiceplayground.ui.voices;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import voiceplayground.ui.kit.Controls;
import voiceplayground.voices.Facet;
import voiceplayground.voices.VoiceHits;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Locale;

/// The values of a facet, each with how many voices it would show. Made when it opens: making all
/// of them at each keystroke would cost more than the search.
final class FacetMenu extends MenuButton {
    private final VoicesViewModel viewModel;
    private final Facet facet;
    private final Texts texts;

    FacetMenu(VoicesViewModel viewModel, Facet facet, Texts texts) {
        this.viewModel = viewModel;
        this.facet = facet;
        this.texts = texts;
        String title = viewModel.words().of(facet);
        Controls.named(
                this,
                "facet-" + facet.name().toLowerCase(Locale.ROOT),
                title,
                texts.get("voice.facet.help", title));
        setText(title);
        // A menu without an item would not open, and so never be filled.
        getItems().add(new MenuItem(""));
        setOnShowing(_ -> fill());
        getStyleClass().add("facet");
    }

    private void fill() {
        getItems()
                .setAll(
                        viewModel
                                .hitsProperty()
                                .get()
                                .counts()
                                .getOrDefault(facet, List.of())
                                .stream()
                                .map(this::item)
                                .toList());
        if (getItems().isEmpty()) {
            var none = new MenuItem(texts.get("voice.facet.none"));
            none.setDisable(true);
            getItems().add(none);
        }
    }

    private MenuItem item(VoiceHits.Count count) {
        var item =
                new CheckMenuItem(
                        texts.get(
                                "voice.facet.count",
                                viewModel.words().of(facet, count.value()),
                                count.voices()));
        item.setMnemonicParsing(false);
        item.setId("facet-" + facet.name().toLowerCase(Locale.ROOT) + "-" + count.value());
        item.setSelected(viewModel.queryProperty().get().has(facet, count.value()));
        item.setOnAction(_ ->
                viewModel
                        .queryProperty()
                        .set(viewModel.queryProperty().get().toggled(facet, count.value())));
        return item;
    }
}
