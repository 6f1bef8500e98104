package voiceplayground.ui.clones;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import voiceplayground.api.CloneClient;
import voiceplayground.api.CloneOrder;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.VoiceClone;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The making of a clone: its form, the sending of its recording, and what came of it. Thread: FX.
final class CloneMaking {
    private final Supplier<CloneClient> client;
    private final ObservableValue<Optional<Environment>> environment;
    private final Told told;
    private final Executor disk;
    private final Executor fx;
    private final CloneForm form;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ObjectProperty<Optional<Upload>> upload =
            new SimpleObjectProperty<>(Optional.empty());
    private final Command choose;
    private final Command create;
    private final Command cancel;

    /// Who is told what came of it; thread: FX. One of them is, once.
    ///
    /// @param unreadable told of the recording
    record Told(
            Consumer<VoiceClone> made,
            Consumer<SpeechFailure> failed,
            Consumer<Path> unreadable,
            Runnable cancelled,
            Runnable noServer) {}

    CloneMaking(
            Supplier<CloneClient> client,
            ObservableValue<Optional<Environment>> environment,
            RecordingTarget target,
            Told told,
            Executor disk,
            Executor fx,
            Texts texts) {
        this.client = client;
        this.environment = environment;
        this.told = told;
        this.disk = disk;
        this.fx = fx;
        this.form = new CloneForm(texts);
        var isSending = Bindings.createBooleanBinding(() -> upload.get().isPresent(), upload);
        var isWhole =
                Bindings.createBooleanBinding(
                        () -> form.missingProperty().getValue().isEmpty(), form.missingProperty());
        choose =
                Command.of(
                                texts.get("clones.choose"),
                                () ->
                                        choose(
                                                target,
                                                texts.get("clones.choose.title"),
                                                texts.get("clones.choose.kind")))
                        .when(isSending.not());
        create =
                Command.of(texts.get("clones.create"), this::create)
                        .when(isWhole.and(isSending.not()));
        cancel =
                Command.of(texts.get("clones.cancel"), () -> upload.get().ifPresent(Upload::cancel))
                        .when(isSending);
    }

    CloneForm form() {
        return form;
    }

    /// How much of the recording has been sent, 0 to 1; negative while none is.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    Command chooseCommand() {
        return choose;
    }

    Command createCommand() {
        return create;
    }

    Command cancelCommand() {
        return cancel;
    }

    private void choose(RecordingTarget target, String title, String kind) {
        target.choose(title, kind, CloneOrder.endings())
                .ifPresent(file -> form.fileProperty().set(Optional.of(file)));
    }

    private void create() {
        var asked = environment.getValue();
        if (asked.isEmpty()) {
            told.noServer().run();
            return;
        }
        var order = form.order();
        var sending = new Upload();
        upload.set(Optional.of(sending));
        progress.set(0);
        disk.execute(() -> {
            var outcome = outcome(sending, asked.get(), order);
            fx.execute(() -> {
                upload.set(Optional.empty());
                progress.set(-1);
                outcome.run();
            });
        });
    }

    /// Blocks; what is returned is for the FX thread.
    private Runnable outcome(Upload sending, Environment asked, CloneOrder order) {
        try {
            var made = sending.run(client.get(), asked, order, this::sent);
            return () -> {
                form.clear();
                told.made().accept(made);
            };
        } catch (SpeechException e) {
            return sending.isCancelled()
                    ? told.cancelled()
                    : () -> told.failed().accept(e.failure());
        } catch (IOException e) {
            return () -> told.unreadable().accept(order.file());
        }
    }

    private void sent(long bytes, long total) {
        double share = total == 0 ? 0 : (double) bytes / total;
        fx.execute(() -> {
            if (upload.get().isPresent()) {
                progress.set(share);
            }
        });
    }
}
