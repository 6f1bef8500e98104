package voiceplayground.ui.compose;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.ui.kit.Command;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.words.Texts;

import java.util.EnumSet;
import java.util.Set;

/// Everything that is seldom needed, behind one line that says how many of it are set.
final class MoreSection extends VBox {
    private static final Set<RequestField> HIDDEN =
            EnumSet.range(RequestField.DICTIONARIES, RequestField.REQUEST);

    private final ComposeViewModel viewModel;
    private final Texts texts;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final Label summary = new Label();
    private final Button header;

    MoreSection(ComposeViewModel viewModel, Texts texts, FieldChecks checks) {
        this.viewModel = viewModel;
        this.texts = texts;
        header =
                Controls.button(
                        "more",
                        Command.of(texts.get("compose.more"), () -> open.set(!open.get())),
                        Icon.OPEN);
        header.getStyleClass().addAll("flat", "more-header");
        summary.setId("more-summary");
        summary.getStyleClass().add("quiet");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(header, room, summary);
        row.getStyleClass().add("more-row");
        var content =
                new VBox(
                        new WaySection(viewModel, texts, checks),
                        new FurtherFields(viewModel, texts, checks));
        content.getStyleClass().add("more-content");
        content.visibleProperty().bind(open);
        content.managedProperty().bind(open);
        getStyleClass().add("settings");
        getChildren().addAll(retired(), row, content);
        open.subscribe(_ -> renew());
        viewModel.problems().subscribe(_ -> renew());
        viewModel.requestProperty().subscribe(_ -> renew());
    }

    /// How many of its parts are not as a first start has them, beside the transport.
    static int countSet(SpeechRequest request) {
        int set = (int) HIDDEN.stream().filter(f -> request.field(f).isPresent()).count();
        return set
                + request.delivery().headers().size()
                + OtherMembers.count(request.body())
                + (request.delivery().otherPath().isPresent() ? 1 : 0);
    }

    private void renew() {
        SpeechRequest request = viewModel.request();
        int set = countSet(request);
        String way = texts.get("compose.transport." + request.delivery().transport().wireName());
        long remarks = viewModel.problems().getValue().stream().filter(this::isHidden).count();
        String said = set == 0 ? way : texts.get("compose.more.set", way, set);
        summary.setText(remarks == 0 ? said : texts.get("compose.more.remarks", said, remarks));
        summary.setGraphic(remarks == 0 ? null : Controls.decoration(Icon.WARNING));
        header.setGraphic(Controls.decoration(open.get() ? Icon.OPENED : Icon.OPEN));
        header.setAccessibleText(
                texts.get(
                        open.get() ? "compose.more.hide" : "compose.more.show", summary.getText()));
    }

    private boolean isHidden(Problem problem) {
        return RequestField.of(problem.at()).map(HIDDEN::contains).orElse(true);
    }

    /// Seen also while everything else is folded away.
    private Node retired() {
        var words = new Label(texts.get("compose.transport.retired"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button move = Controls.button("move-to-live", viewModel.moveToLive(), Icon.ONLINE);
        move.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(Controls.decoration(Icon.WARNING), words, move);
        bar.setId("retired");
        bar.getStyleClass().add("retired-bar");
        bar.managedProperty().bind(bar.visibleProperty());
        viewModel
                .requestProperty()
                .subscribe(r -> bar.setVisible(Choices.isRetired(r.delivery().path())));
        return bar;
    }
}
