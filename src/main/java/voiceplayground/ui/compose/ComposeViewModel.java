package voiceplayground.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import voiceplayground.settings.SettingsStore;
import voiceplayground.speech.Environment;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Optional;

/// The form: what is typed, what follows from it, and what can be done with it. Thread: FX.
public final class ComposeViewModel {
    private final Texts texts;
    private final VoiceCatalogue catalogue;
    private final Choices choices;
    private final RequestForm form;
    private final ObservableValue<List<Problem>> problems;
    private final ObservableBooleanValue sendable;
    private final ReadOnlyObjectWrapper<SpeechRequest> reference;
    private final RunViewModel run;

    /// @param settings holds the draft of the last process and is given every change
    public ComposeViewModel(
            Texts texts, VoiceCatalogue catalogue, SettingsStore settings, RunViewModel run) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.choices = new Choices(texts);
        this.run = run;
        SpeechRequest first = SpeechRequest.initial(texts.get("compose.sample"));
        this.reference = new ReadOnlyObjectWrapper<>(first);
        this.form = new RequestForm(settings.draft().orElse(first));
        var checks = new RequestChecks(texts, catalogue);
        this.problems =
                Bindings.createObjectBinding(
                        () -> checks.check(request(), f -> form.field(f).getValueSafe()),
                        observed());
        this.sendable =
                Bindings.createBooleanBinding(
                        () ->
                                problems.getValue().stream()
                                        .noneMatch(p -> p.weight() == Problem.Weight.ERROR),
                        problems);
        form.requestProperty().subscribe((_, now) -> settings.updateDraft(now));
    }

    /// Makes a new take from the form, now; does nothing when the form cannot be sent.
    public Command generate() {
        return Command.of(texts.get("compose.generate"), this::makeTake)
                .withKey("Shortcut+Enter")
                .when(sendable);
    }

    /// Speaks the sample text with the offline voice; what was typed stays.
    public Command speakSample() {
        return Command.of(
                texts.get("compose.speakSample"),
                () -> {
                    run.environments().kindProperty().set(Environment.Kind.SANDBOX);
                    run.start(SpeechRequest.initial(texts.get("compose.sample")));
                });
    }

    /// Stops sound and request.
    public Command stop() {
        return Command.of(texts.get("compose.stop"), run::stop).withKey("Esc");
    }

    /// Sets every field but the text back.
    public Command resetAll() {
        return Command.of(
                texts.get("compose.reset.all"),
                () -> {
                    for (var field : RequestField.values()) {
                        if (field != RequestField.TEXT) {
                            reset(field);
                        }
                    }
                });
    }

    /// Chooses the next voice of the pool, or the one before.
    ///
    /// @param step 1 or -1
    public void changeVoice(int step) {
        List<Choice> pool = voices(form.field(RequestField.MODEL).getValueSafe());
        if (pool.isEmpty()) {
            return;
        }
        List<String> ids = pool.stream().map(Choice::value).toList();
        int at = ids.indexOf(form.field(RequestField.VOICE).getValueSafe());
        int next = at < 0 ? 0 : Math.floorMod(at + step, ids.size());
        form.field(RequestField.VOICE).set(ids.get(next));
    }

    /// Fills the form from a request; the text is replaced too.
    public void load(SpeechRequest next) {
        form.load(next);
    }

    /// The run that this form started, and its one button.
    RunViewModel run() {
        return run;
    }

    /// The one button was pressed.
    void press() {
        run.press(this::makeTake);
    }

    /// What is typed in each field.
    RequestForm form() {
        return form;
    }

    /// What will be sent.
    public SpeechRequest request() {
        return form.requestProperty().get();
    }

    /// What will be sent.
    public ReadOnlyObjectProperty<SpeechRequest> requestProperty() {
        return form.requestProperty();
    }

    /// What the service will not like.
    ObservableValue<List<Problem>> problems() {
        return problems;
    }

    /// The sentence about one field, if there is one.
    Optional<Problem> problem(RequestField field) {
        return problems.getValue().stream().filter(p -> p.field() == field).findFirst();
    }

    ObservableBooleanValue sendable() {
        return sendable;
    }

    /// The request that changes are told against: of the newest take, or of a first start.
    ReadOnlyObjectProperty<SpeechRequest> referenceProperty() {
        return reference.getReadOnlyProperty();
    }

    /// `Same as take 12` or what was changed since; empty before the first take.
    String comparison() {
        int number = run.takeNumberProperty().get();
        if (number == 0) {
            return "";
        }
        var changes = Changes.between(reference.get(), request());
        return changes.fields().isEmpty()
                ? texts.get("compose.same", number)
                : texts.get("compose.changed", number, changes.inWords(texts));
    }

    /// Whether a field differs from the reference.
    boolean isChanged(RequestField field) {
        return !RequestForm.shown(reference.get(), field).equals(form.field(field).getValueSafe());
    }

    /// Sets a field back to the reference.
    void reset(RequestField field) {
        form.field(field).set(RequestForm.shown(reference.get(), field));
    }

    /// What a field offers, given what is typed elsewhere; empty where anything may be typed.
    List<Choice> choices(RequestField field) {
        return switch (field) {
            case TEXT, SPEED -> List.of();
            case VOICE -> voices(form.field(RequestField.MODEL).getValueSafe());
            case MODEL -> choices.models();
            case LANGUAGE -> choices.languages();
            case SAMPLE_RATE -> choices.rates();
            case FORMAT -> choices.formats();
        };
    }

    /// How a value is shown that its field does not offer.
    Choice choice(RequestField field, String value) {
        return switch (field) {
            case VOICE -> choices.strangeVoice(catalogue, value);
            case LANGUAGE -> choices.language(value);
            case SAMPLE_RATE -> choices.rate(value);
            case FORMAT -> choices.format(value);
            case TEXT, SPEED, MODEL -> Choice.plain(value);
        };
    }

    private List<Choice> voices(String model) {
        return choices.voices(catalogue, RequestChecks.pool(model));
    }

    private void makeTake() {
        if (sendable.get()) {
            reference.set(request());
            run.start(request());
        }
    }

    private javafx.beans.Observable[] observed() {
        var all = new java.util.ArrayList<javafx.beans.Observable>();
        all.add(form.requestProperty());
        for (var field : RequestField.values()) {
            all.add(form.field(field));
        }
        return all.toArray(javafx.beans.Observable[]::new);
    }
}
