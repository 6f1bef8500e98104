package voiceplayground;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import voiceplayground.ui.shell.Screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Where the time of a start goes, for who measures it; silent unless asked by the property
/// `voiceplayground.start-log`, which names a file.
///
/// Each line of it is a moment in µs since 1970, a blank and its name, perhaps with more. The times
/// are those of the system, so that who started the process can tell what came before [Main#main].
/// Thread: any.
///
/// @param file where to write; empty for nowhere
record StartLog(Optional<Path> file) {
    /// As the properties of this process ask.
    static StartLog asAsked() {
        return of(System.getProperty("voiceplayground.start-log"));
    }

    static StartLog of(@Nullable String file) {
        return new StartLog(Optional.ofNullable(file).map(Path::of));
    }

    /// Writes down that a moment is reached.
    void mark(String moment) {
        file.ifPresent(path -> append(path, Instant.now(), moment));
    }

    /// Writes down when a press is taken, when there is someone to speak, and then where on the
    /// screen the text box is. Thread: FX.
    void follow(Screens screens, Node text) {
        when(screens.run().movingProperty(), () -> "pressed");
        when(
                screens.environments().environment().map(Optional::isPresent),
                () -> "engine " + place(text.localToScreen(text.getLayoutBounds())));
    }

    private static String place(Bounds box) {
        return Math.round(box.getMinX()) + " " + Math.round(box.getMinY());
    }

    /// Writes down when something is so for the first time. Thread: FX.
    private void when(ObservableValue<Boolean> condition, Supplier<String> moment) {
        if (file.isPresent()) {
            var subscription = new AtomicReference<>(Subscription.EMPTY);
            subscription.set(
                    condition.subscribe((_, isSo) -> {
                        if (isSo) {
                            subscription.get().unsubscribe();
                            mark(moment.get());
                        }
                    }));
        }
    }

    private static void append(Path path, Instant now, String moment) {
        try {
            Files.writeString(
                    path,
                    ChronoUnit.MICROS.between(Instant.EPOCH, now) + " " + moment + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
