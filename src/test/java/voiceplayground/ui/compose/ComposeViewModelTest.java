package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.Environment;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.RunState;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ComposeViewModelTest {
    private final FormFixture fixture = new FormFixture();

    private String line() {
        return fixture.run.lineProperty().get().text();
    }

    @Test
    void aFirstStartHasRealTextAndTheValuesOfTheDocuments() {
        var form = fixture.form();
        assertTrue(form.request().text().length() > 100);
        assertEquals(SpeechRequest.initial(form.request().text()), form.request());
        assertEquals(List.of(), form.problems().getValue());
        assertEquals("Ready", line());
        assertEquals("", form.comparison());
    }

    @Test
    void theDraftOfTheLastProcessIsBack() {
        var draft = SpeechRequest.initial("Half a sen");
        fixture.settings.updateDraft(draft);
        assertEquals(draft, fixture.form().request());
    }

    @Test
    void everyChangeIsGivenToTheDraft() {
        var form = fixture.form();
        form.form().field(RequestField.TEXT).set("Typed");
        assertEquals(Optional.of(form.request()), fixture.settings.draft());
        assertEquals("Typed", form.request().text());
    }

    @Test
    void aDoubleClickSendsOneRequest() {
        var form = fixture.form();
        form.press();
        fixture.pass(Duration.ofMillis(120));
        form.press();
        assertEquals(List.of(form.request()), fixture.sent);
        assertEquals(0, fixture.stops);
    }

    @Test
    void theButtonBecomesStopAndThenGenerateAgain() {
        var form = fixture.form();
        form.press();
        fixture.pass(Duration.ofMillis(300));
        assertEquals(GenerateSwitch.Meaning.STOP, fixture.run.meaningProperty().get());
        fixture.newest().enter(new RunState.Playing());
        fixture.newest().receive(24_000);
        fixture.pass(Duration.ofMillis(900));
        assertEquals("1.2 s, 48 kB", fixture.run.countersProperty().get());
        fixture.newest().enter(new RunState.Draining(Optional.empty()));
        fixture.run.refresh();
        assertEquals(GenerateSwitch.Meaning.GENERATE, fixture.run.meaningProperty().get());
        assertTrue(fixture.run.movingProperty().get());
        fixture.newest().enter(new RunState.Finished());
        fixture.run.refresh();
        assertFalse(fixture.run.movingProperty().get());
    }

    @Test
    void pressingStopStopsAndIsNoFailure() {
        var form = fixture.form();
        form.press();
        fixture.newest().enter(new RunState.Playing());
        fixture.newest().receive(28_800);
        fixture.pass(Duration.ofMillis(1000));
        fixture.pass(Duration.ofMillis(1000));
        form.press();
        assertEquals(1, fixture.stops);
        assertEquals("Stopped at 1.2 s", line());
        assertEquals(Optional.empty(), fixture.run.failureProperty().get());
    }

    @Test
    void theKeyAlwaysMakesANewTake() {
        var form = fixture.form();
        form.generate().run();
        form.generate().run();
        assertEquals(2, fixture.sent.size());
        assertEquals(new RunState.Connecting(), fixture.newest().state());
        assertEquals("Connecting", line());
    }

    @Test
    void aLateStopDoesNotPoisonTheNextRun() {
        var form = fixture.form();
        form.generate().run();
        fixture.newest().enter(new RunState.Finished());
        form.stop().run();
        form.generate().run();
        assertEquals(new RunState.Connecting(), fixture.newest().state());
    }

    @Test
    void theStateIsToldInWords() {
        fixture.form().generate().run();
        var run = fixture.newest();
        run.enter(new RunState.Queued(1));
        fixture.run.refresh();
        assertEquals("Queued next", line());
        run.enter(new RunState.Buffering());
        fixture.pass(Duration.ofMillis(420));
        assertEquals("Waiting for first audio 0.42 s", line());
        assertEquals("Waiting for first audio", fixture.run.lineProperty().get().announced());
        run.enter(new RunState.Playing());
        fixture.run.refresh();
        assertEquals("Playing (receiving)", line());
        run.enter(new RunState.Draining(Optional.empty()));
        fixture.run.refresh();
        assertEquals("Playing (all received)", line());
        run.receive(74_400);
        run.enter(new RunState.Finished());
        fixture.run.refresh();
        assertEquals("Done: 3.1 s audio in 0.9 s", line());
    }

    @Test
    void aPressBeforeTheOfflineVoiceListensWaitsForIt() {
        var form = fixture.formBeforeSandbox();
        form.press();
        assertEquals("Starting the offline voice", line());
        assertEquals(List.of(), fixture.sent);
        fixture.environments.sandboxReady(FormFixture.SANDBOX);
        assertEquals(List.of(form.request()), fixture.sent);
        assertEquals("Connecting", line());
    }

    @Test
    void stoppingWhileTheOfflineVoiceStartsSendsNothing() {
        var form = fixture.formBeforeSandbox();
        form.press();
        form.stop().run();
        fixture.environments.sandboxReady(FormFixture.SANDBOX);
        assertEquals(List.of(), fixture.sent);
        assertEquals("Ready", line());
    }

    @Test
    void emptyTextIsNeverSent() {
        var form = fixture.form();
        form.form().field(RequestField.TEXT).set(" \n");
        form.press();
        form.generate().run();
        assertEquals(List.of(), fixture.sent);
        assertFalse(form.sendable().get());
    }

    @Test
    void aSpeedOutOfRangeIsWarnedOfAndSent() {
        var form = fixture.form();
        form.form().field(RequestField.SPEED).set("3");
        assertEquals(
                List.of(
                        new Problem(
                                RequestField.SPEED,
                                Problem.Weight.WARNING,
                                "The service takes 0.5 to 2.")),
                form.problems().getValue());
        form.generate().run();
        assertTrue(fixture.sent.getFirst().bodyText().contains("\"speed\": 3,"));
    }

    @Test
    void whatIsNoNumberIsNotSent() {
        var form = fixture.form();
        form.form().field(RequestField.SPEED).set("fast");
        assertEquals(
                List.of(
                        new Problem(
                                RequestField.SPEED,
                                Problem.Weight.ERROR,
                                "Not a number. Write it like 1.15.")),
                form.problems().getValue());
        assertFalse(form.sendable().get());
    }

    @Test
    void aVoiceOfAnotherModelIsPointedOut() {
        var form = fixture.form();
        form.form().field(RequestField.VOICE).set("rhea");
        assertEquals(
                "Rhea belongs to lightning_v3.1_pro; with this model you may hear another voice"
                        + " or nothing.",
                form.problem(RequestField.VOICE).orElseThrow().text());
        form.form().field(RequestField.MODEL).set("lightning_v3.1_pro");
        assertEquals(List.of(), form.problems().getValue());
    }

    @Test
    void theFormIsToldAgainstTheNewestTake() {
        var form = fixture.form();
        form.generate().run();
        assertEquals("Same as take 1", form.comparison());
        form.form().field(RequestField.SPEED).set("1.15");
        assertEquals("Changed since take 1: speed 1.0 → 1.15", form.comparison());
        assertTrue(form.isChanged(RequestField.SPEED));
        form.form().field(RequestField.TEXT).set("Else");
        form.form().field(RequestField.VOICE).set("olivia");
        assertEquals("Changed since take 1: text, voice, speed", form.comparison());
        form.resetAll().run();
        assertEquals("Changed since take 1: text", form.comparison());
    }

    @Test
    void theEmbeddedVoiceAndItsRemarkAreShown() {
        fixture.form().generate().run();
        fixture.newest().respond(Map.of("x-sandbox-voice", "Ada"));
        fixture.run.refresh();
        assertEquals("Spoken by Ada.", fixture.run.speakerProperty().get());
    }

    @Test
    void theNextVoiceOfThePoolIsOneKeyAway() {
        var form = fixture.form();
        form.changeVoice(1);
        assertEquals("olivia", form.form().field(RequestField.VOICE).get());
        form.changeVoice(1);
        assertEquals("magnus", form.form().field(RequestField.VOICE).get());
        form.changeVoice(-1);
        assertEquals("olivia", form.form().field(RequestField.VOICE).get());
    }

    @Test
    void aServerIsChosenAndWhatThatMeansIsSaid() {
        var form = fixture.form();
        assertEquals(
                "Offline voice, not the vendor's. No key, no network, no cost.",
                fixture.environments.noticeProperty().get());
        fixture.environments.choose("official");
        assertEquals("Smallest AI needs your key.", fixture.environments.noticeProperty().get());
        assertEquals(
                Optional.of(Environment.official(Optional.empty())),
                fixture.environments.environment().getValue());
        form.speakSample().run();
        assertEquals(
                FormFixture.SANDBOX, fixture.environments.environment().getValue().orElseThrow());
    }

    @Test
    void aModelThatIsLeftOutIsTheServersOwnWithItsVoices() {
        var form = new FormFixture().form();
        form.form().field(RequestField.MODEL).set("");
        assertEquals(Optional.empty(), form.problem(RequestField.VOICE));
        assertFalse(form.choices(RequestField.VOICE).size() < 2);
    }

    @Test
    void aFailureIsShownOnceAndGoesWithTheNextPress() {
        var form = fixture.form();
        form.generate().run();
        fixture.newest().enter(new RunState.Failed(new SpeechFailure.NoKey("x")));
        fixture.run.refresh();
        assertTrue(fixture.run.failureProperty().get().isPresent());
        form.generate().run();
        assertEquals(Optional.empty(), fixture.run.failureProperty().get());
    }
}
