package voiceplayground.ui.library;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.RequestField;
import voiceplayground.takes.Take;
import voiceplayground.ui.kit.Controls;
import voiceplayground.ui.kit.Icon;
import voiceplayground.ui.kit.OutcomeBadge;
import voiceplayground.ui.kit.SoundTexts;
import voiceplayground.words.Texts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of the list: what they show, and by what they sort.
final class TakeColumns {
    private final Texts texts;
    private final SoundTexts sound;
    private final ZoneId zone;

    TakeColumns(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.sound = new SoundTexts(texts);
        this.zone = zone;
    }

    /// All columns; those that can be missed are hidden while the list is narrow.
    ///
    /// @param width of the list
    List<TableColumn<Take, Take>> all(ObservableDoubleValue width) {
        return List.of(
                column("number", 48, take -> String.valueOf(take.number()), Take::number, true),
                text(),
                column("voice", 88, take -> sound.voice(take.request()), this::voice, false),
                from(
                        620,
                        width,
                        column(
                                "speed",
                                68,
                                take -> sound.speed(take.request()),
                                this::speed,
                                true)),
                from(
                        460,
                        width,
                        column(
                                "length",
                                76,
                                take -> sound.duration(length(take)),
                                this::length,
                                true)),
                from(
                        540,
                        width,
                        column("firstByte", 88, this::firstByteText, this::firstByte, true)),
                outcome(),
                from(760, width, column("made", 108, this::madeText, Take::startedAt, false)));
    }

    private static TableColumn<Take, Take> from(
            double least, ObservableDoubleValue width, TableColumn<Take, Take> column) {
        column.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> width.get() >= least, width));
        return column;
    }

    private TableColumn<Take, Take> text() {
        var column = column("text", 200, TakeColumns::excerpt, TakeColumns::excerpt, false);
        column.setMinWidth(80);
        column.setMaxWidth(Double.MAX_VALUE);
        return column;
    }

    private TableColumn<Take, Take> outcome() {
        TableColumn<Take, Take> column = bare("outcome", 112);
        column.setComparator(Comparator.comparing(Take::outcome));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Take take, boolean empty) {
                        super.updateItem(take, empty);
                        setGraphic(take == null || empty ? null : badge(take));
                    }
                });
        return column;
    }

    /// A take that was not kept whole says so in the place of its outcome.
    private Label badge(Take take) {
        var badge = new OutcomeBadge(texts);
        badge.show(Optional.of(take.outcome()));
        take.fault()
                .ifPresent(fault -> {
                    badge.setText(texts.get("library.fault"));
                    badge.setGraphic(Controls.decoration(Icon.WARNING));
                    badge.getStyleClass().setAll("label", "outcome", "outcome-failed");
                    badge.setTooltip(Controls.tooltip(fault));
                    badge.setAccessibleHelp(fault);
                });
        return badge;
    }

    private <K extends Comparable<? super K>> TableColumn<Take, Take> column(
            String key,
            double width,
            Function<Take, String> shown,
            Function<Take, K> sortedBy,
            boolean isFigure) {
        TableColumn<Take, Take> column = bare(key, width);
        column.setComparator(Comparator.comparing(sortedBy));
        if (isFigure) {
            column.getStyleClass().add("figure-column");
        }
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Take take, boolean empty) {
                        super.updateItem(take, empty);
                        setText(take == null || empty ? null : shown.apply(take));
                    }
                });
        return column;
    }

    private TableColumn<Take, Take> bare(String key, double width) {
        var column = new TableColumn<Take, Take>(texts.get("library.column." + key));
        column.setId("take-" + key);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width * 1.5);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    private static String excerpt(Take take) {
        String text = take.request().text().strip().replaceAll("\\s+", " ");
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private String voice(Take take) {
        return sound.voice(take.request());
    }

    private Double speed(Take take) {
        return take.request().number(RequestField.SPEED).orElse(1.0);
    }

    private Duration length(Take take) {
        return Duration.ofNanos(Math.round(take.frames() * 1e9 / Math.max(1, take.rateHz())));
    }

    private Duration firstByte(Take take) {
        return timeToFirstByte(take).orElse(Duration.ofDays(1));
    }

    private String firstByteText(Take take) {
        return timeToFirstByte(take)
                .map(sound::duration)
                .orElseGet(() -> texts.get("library.none"));
    }

    private static Optional<Duration> timeToFirstByte(Take take) {
        return take.timings().flatMap(times -> times.firstByte().map(times::sinceTurn));
    }

    /// The time today, the date before.
    private String madeText(Take take) {
        ZonedDateTime made = take.startedAt().atZone(zone);
        return made.toLocalDate().equals(LocalDate.now(zone))
                ? made.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM))
                : made.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }
}
