package voiceplayground.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import voiceplayground.settings.SettingsStore;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.ui.kit.Command;
import voiceplayground.voices.Mismatch;
import voiceplayground.voices.Pools;
import voiceplayground.voices.Roster;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The form: what is typed, what follows from it, and what can be done with it. Thread: FX.
public final class ComposeViewModel {
    private final Texts texts;
    private final ObservableValue<Roster> roster;
    private final Choices choices;
    private final RequestForm form;
    private final ObservableValue<List<Problem>> problems;
    private final ObservableBooleanValue sendable;
    private final ObservableBooleanValue carriable;
    private final ReadOnlyObjectWrapper<SpeechRequest> reference;
    private final RunViewModel run;
    private final TypingViewModel typing;

    /// @param roster the voices that are known, which may change
    /// @param settings holds the draft of the last process and is given every change
    public ComposeViewModel(
            Texts texts, ObservableValue<Roster> roster, SettingsStore settings, RunViewModel run) {
        this.texts = texts;
        this.roster = roster;
        this.choices = new Choices(texts);
        this.run = run;
        SpeechRequest first = SpeechRequest.initial(texts.get("compose.sample"));
        this.reference = new ReadOnlyObjectWrapper<>(first);
        this.form = new RequestForm(settings.draft().orElse(first), run.clock());
        var said = new FormProblems(new RequestChecks(texts, roster::getValue), texts);
        this.problems =
                Bindings.createObjectBinding(
                        () -> said.of(form.stateProperty().get(), run.refusalProperty().get()),
                        form.stateProperty(),
                        run.refusalProperty(),
                        roster);
        this.sendable = without(Set.of(Problem.Weight.ERROR, Problem.Weight.REFUSED));
        this.carriable = without(Set.of(Problem.Weight.ERROR));
        this.typing = new TypingViewModel(form, run, texts);
        form.requestProperty().subscribe((_, now) -> settings.updateDraft(now));
    }

    /// Makes a new take from the form, now; does nothing when the form cannot be sent.
    public Command generate() {
        return Command.of(texts.get("compose.generate"), this::makeTake)
                .withKey("Shortcut+Enter")
                .when(sendable);
    }

    /// Makes a new take even where the answer is sure to be a refusal.
    Command sendAnyway() {
        return Command.of(texts.get("compose.send-anyway"), this::makeTake).when(carriable);
    }

    /// Puts the form as it is now behind what is being made.
    public Command enqueue() {
        return Command.of(texts.get("compose.enqueue"), () -> run.enqueue(request()))
                .withKey("Shortcut+Shift+Enter")
                .when(sendable);
    }

    /// Speaks the sample text with the offline voice; what was typed stays.
    public Command speakSample() {
        return Command.of(
                texts.get("compose.speakSample"),
                () -> {
                    run.environments().chooseSandbox();
                    run.start(SpeechRequest.initial(texts.get("compose.sample")));
                });
    }

    /// Stops sound and request.
    public Command stop() {
        return Command.of(texts.get("compose.stop"), run::stop).withKey("Esc");
    }

    /// Takes the last step in the form back.
    public Command undo() {
        return Command.of(texts.get("compose.undo"), form::undo)
                .withKey("Shortcut+Z")
                .when(form.undoable());
    }

    /// Makes the step again that was taken back last.
    public Command redo() {
        return Command.of(texts.get("compose.redo"), form::redo)
                .withKey("Shortcut+Shift+Z")
                .when(form.redoable());
    }

    /// Sets everything but the text back, as one step.
    public Command resetAll() {
        return Command.of(
                texts.get("compose.reset.all"),
                () -> {
                    SpeechRequest back = reference.get();
                    Optional<JsonValue> text = request().field(RequestField.TEXT);
                    load(
                            text.isPresent()
                                    ? back.with(RequestField.TEXT, text.get())
                                    : back.without(RequestField.TEXT));
                });
    }

    /// Goes from a retired address to the one that took its place.
    Command moveToLive() {
        return Command.of(
                texts.get("compose.transport.move"),
                () -> load(request().with(request().delivery().with(Transport.SSE))));
    }

    /// Chooses the next voice of the pool, or the one before.
    ///
    /// @param step 1 or -1
    public void changeVoice(int step) {
        List<Choice> pool = choices(RequestField.VOICE);
        if (pool.isEmpty()) {
            return;
        }
        List<String> ids = pool.stream().map(Choice::value).toList();
        int at = ids.indexOf(form.field(RequestField.VOICE).getValueSafe());
        int next = at < 0 ? 0 : Math.floorMod(at + step, ids.size());
        form.field(RequestField.VOICE).set(ids.get(next));
    }

    /// Names one pronunciation dictionary in the form.
    public void useDictionary(String id) {
        load(request().with(RequestField.DICTIONARIES, dictionaries(id)));
    }

    /// Puts the form behind what is being made, twice: without dictionaries, then with one.
    public void hearDictionary(String id) {
        run.enqueue(request().without(RequestField.DICTIONARIES));
        run.enqueue(request().with(RequestField.DICTIONARIES, dictionaries(id)));
    }

    private static JsonValue dictionaries(String id) {
        return new JsonValue.Array(List.of(new JsonValue.Text(id)));
    }

    /// Asks for a voice and the model that it belongs to.
    public void useVoice(String voice, String model) {
        load(
                request()
                        .with(RequestField.VOICE, new JsonValue.Text(voice))
                        .with(RequestField.MODEL, new JsonValue.Text(model)));
    }

    /// Chooses a voice of the browser; its model and language stay as they are.
    public void chooseVoice(String id) {
        form.field(RequestField.VOICE).set(id);
    }

    /// Changes the one field that puts a mismatch right. One step for undo.
    public void mend(Mismatch.Mend mend) {
        form.field(mend.field()).set(mend.value());
    }

    /// The voices that are known.
    ObservableValue<Roster> roster() {
        return roster;
    }

    /// Fills the form from a request; the text is replaced too. One step for undo.
    public void load(SpeechRequest next) {
        form.load(next);
    }

    /// The run that this form started, and its one button.
    RunViewModel run() {
        return run;
    }

    /// Speaking while it is typed.
    TypingViewModel typing() {
        return typing;
    }

    /// The one button was pressed.
    void press() {
        run.press(() -> generate().run());
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

    /// What is to be said about the form now.
    ObservableValue<List<Problem>> problems() {
        return problems;
    }

    /// What is to be said about a part of the form, by its name in [Problem].
    Optional<Problem> problem(String at) {
        return problems.getValue().stream().filter(p -> p.at().equals(at)).findFirst();
    }

    /// What is to be said about a field.
    Optional<Problem> problem(RequestField field) {
        return problem(field.wireName());
    }

    /// Whether the form can be sent without asking again.
    ObservableBooleanValue sendable() {
        return sendable;
    }

    /// Whether what stands in the form can be put on the wire at all.
    ObservableBooleanValue carriable() {
        return carriable;
    }

    /// What the form is compared with: the request of the newest take, before the first one that of
    /// a first start.
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
        return changes.isEmpty()
                ? texts.get("compose.same", number)
                : texts.get("compose.changed", number, changes.inWords(texts));
    }

    /// Whether a field differs from the reference.
    boolean isChanged(RequestField field) {
        return !FieldValues.shown(reference.get(), field).equals(form.field(field).getValueSafe());
    }

    /// Sets a field back to the reference.
    void reset(RequestField field) {
        form.field(field).set(FieldValues.shown(reference.get(), field));
    }

    /// What a field offers, given what is typed elsewhere; empty where anything may be typed.
    List<Choice> choices(RequestField field) {
        return choices.offered(
                field,
                roster.getValue().catalogue(),
                Pools.of(form.field(RequestField.MODEL).getValueSafe()));
    }

    /// How a value is shown that its field does not offer.
    Choice choice(RequestField field, String value) {
        return choices.strange(field, roster.getValue().catalogue(), value);
    }

    /// What a field that is not sent means.
    String leftOut(RequestField field) {
        return choices.leftOut(field);
    }

    private void makeTake() {
        reference.set(request());
        run.start(request());
    }

    private ObservableBooleanValue without(Set<Problem.Weight> weights) {
        return Bindings.createBooleanBinding(
                () -> problems.getValue().stream().noneMatch(p -> weights.contains(p.weight())),
                problems);
    }
}
