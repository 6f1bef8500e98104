package voiceplayground.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.synthesis.RunState;

import java.util.List;
import java.util.Optional;

/// The form as a whole request: what is said of it, what goes out, how it is taken back.
class WholeRequestTest {
    private final FormFixture fixture = new FormFixture();

    @Test
    void aRefusalThatNamesAFieldIsShownThereUntilItIsChanged() {
        var form = fixture.form();
        form.generate().run();
        refuse("voice_id", "Invalid Voice ID");
        assertEquals(
                List.of(
                        new Problem(
                                RequestField.VOICE,
                                Problem.Weight.WARNING,
                                "The service said: Invalid Voice ID")),
                form.problems().getValue());
        form.form().field(RequestField.VOICE).set("olivia");
        assertEquals(List.of(), form.problems().getValue());
        form.form().field(RequestField.VOICE).set("magnus");
        assertEquals(1, form.problems().getValue().size());
        form.generate().run();
        assertEquals(List.of(), form.problems().getValue());
    }

    @Test
    void aRefusalOfAFieldWithoutAControlIsShownAtTheOtherFields() {
        var form = fixture.form();
        form.form().others().set("{\"similarity\": 7}");
        form.generate().run();
        refuse("similarity", "Too much");
        assertEquals(
                List.of(
                        new Problem(
                                Problem.OTHERS,
                                Problem.Weight.WARNING,
                                "The service said: Too much")),
                form.problems().getValue());
    }

    private void refuse(String field, String message) {
        var words = new ServerWords(message, Optional.of(field), Optional.empty());
        fixture.newest().enter(new RunState.Failed(new SpeechFailure.Rejected(400, words)));
        fixture.run.refresh();
    }

    @Test
    void whatIsSureToBeRefusedGoesOutWhenThatIsAskedFor() {
        var form = fixture.form();
        form.form().field(RequestField.TEXT).set("");
        form.generate().run();
        assertEquals(List.of(), fixture.sent);
        form.sendAnyway().run();
        assertEquals(List.of(form.request()), fixture.sent);
        assertEquals(Optional.of(""), form.request().string(RequestField.TEXT));
    }

    @Test
    void whatIsNoJsonIsNeverSentAsSomethingElse() {
        var form = fixture.form();
        form.form().others().set("{\"a\": }");
        form.sendAnyway().run();
        assertEquals(List.of(), fixture.sent);
        assertEquals("{\"a\": }", form.form().others().get());
        assertTrue(
                form.problem(Problem.OTHERS)
                        .orElseThrow()
                        .text()
                        .startsWith("This is not JSON yet: line 1, column 7"));
    }

    @Test
    void headersThatAreNoneAndThoseOfTheProgramAreRefusedInWords() {
        var form = fixture.form();
        form.form().headers().set("Authorization: Bearer x");
        assertEquals(
                "Authorization is set by this program and cannot be sent twice.",
                form.problem(Problem.HEADERS).orElseThrow().text());
        assertFalse(form.carriable().get());
        form.form().headers().set("content-type: text/plain");
        assertEquals(
                "content-type is set by this program and cannot be sent twice.",
                form.problem(Problem.HEADERS).orElseThrow().text());
        form.form().headers().set("X-Source: a: b\n\n x-two:2");
        assertEquals(
                List.of(new Header("X-Source", "a: b"), new Header("x-two", "2")),
                form.request().delivery().headers());
        form.form().headers().set("no header");
        assertEquals(
                "Not a header: no header. Write Name: value, in plain letters.",
                form.problem(Problem.HEADERS).orElseThrow().text());
    }

    @Test
    void oneStepLeadsFromTheRetiredStreamToTheLiveOne() {
        var form = fixture.form();
        form.form().transport().set(Transport.LEGACY_SSE);
        assertEquals("/waves/v1/lightning-v3.1/stream", form.request().delivery().path());
        form.moveToLive().run();
        assertEquals(Delivery.STANDARD, form.request().delivery());
        assertEquals(Transport.SSE, form.form().transport().get());
        form.undo().run();
        assertEquals(Transport.LEGACY_SSE, form.request().delivery().transport());
    }

    @Test
    void resettingIsOneStep() {
        var form = fixture.form();
        form.form().field(RequestField.SPEED).set("1.15");
        form.form().headers().set("X-Source: a");
        form.form().field(RequestField.TEXT).set("Mine");
        var before = form.request();
        form.resetAll().run();
        assertEquals(SpeechRequest.initial("Mine"), form.request());
        form.undo().run();
        assertEquals(before, form.request());
    }

    @Test
    void theComparisonKnowsEveryPartOfTheRequest() {
        var form = fixture.form();
        form.generate().run();
        form.form().transport().set(Transport.WEBSOCKET);
        assertEquals("Changed since take 1: way of sending", form.comparison());
        form.form().headers().set("X-Source: a");
        form.form().others().set("{\"a\": 1}");
        assertEquals(
                "Changed since take 1: way of sending, headers, other fields", form.comparison());
    }

    @Test
    void theHeadOfThePreviewIsThatOfItsTransport() {
        var form = fixture.form();
        form.form().headers().set("X-Source: a");
        form.form().transport().set(Transport.WEBSOCKET);
        assertEquals(
                """
                ws://127.0.0.1:4711/waves/v1/tts/live
                GET /waves/v1/tts/live HTTP/1.1
                Accept-Encoding: identity
                User-Agent: voice-playground
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: …
                Sec-WebSocket-Version: 13
                X-Source: a
                Authorization: Bearer sk_…
                Host: 127.0.0.1:4711\
                """,
                PreviewHead.of(FormFixture.SANDBOX, form.request(), fixture.texts));
        form.form().headers().set("");
        form.form().transport().set(Transport.HTTP);
        assertEquals(
                """
                http://127.0.0.1:4711/waves/v1/tts
                POST /waves/v1/tts HTTP/1.1
                Accept: audio/wav
                Accept-Encoding: identity
                User-Agent: voice-playground
                Authorization: Bearer sk_…
                Content-Type: application/json
                Content-Length: %d
                Host: 127.0.0.1:4711
                Connection: Keep-Alive\
                """
                        .formatted(form.request().bodyBytes().length),
                PreviewHead.of(FormFixture.SANDBOX, form.request(), fixture.texts));
    }

    @Test
    void thePreviewOfWhatIsNeverSentSaysWhy() {
        var form = fixture.form();
        form.form().headers().set("X-Note: for sk_abcdefgh1 only");
        assertEquals(
                "The header X-Note cannot be sent. Nothing was sent. Take this header out of the"
                        + " request, then generate again.",
                PreviewHead.of(FormFixture.SANDBOX, form.request(), fixture.texts));
    }

    @Test
    void aBodyThatIsEditedAsAWholeIsNeverLost() {
        var form = fixture.form();
        var editor = new BodyEditor(form, fixture.texts);
        editor.edit();
        editor.text().set("{\"text\": \"Pasted\", \"speed\": 1.20,");
        form.form().field(RequestField.LANGUAGE).set("hi");
        editor.use();
        assertEquals("{\"text\": \"Pasted\", \"speed\": 1.20,", editor.text().get());
        assertTrue(editor.fault().getValue().startsWith("This is not JSON yet: line 1"));
        editor.text().set("[1]");
        assertEquals("A body is an object: names and values in braces.", editor.fault().getValue());
        editor.text().set("{\"text\": \"Pasted\", \"speed\": 1.20}");
        editor.use();
        assertEquals("{\n  \"text\": \"Pasted\",\n  \"speed\": 1.20\n}", form.request().bodyText());
        assertEquals(form.request().bodyText(), editor.text().get());
        form.undo().run();
        assertEquals("hi", form.form().field(RequestField.LANGUAGE).get());
    }

    @Test
    void theQueueIsGivenTheFormAsItIs() {
        var form = fixture.form();
        form.enqueue().run();
        assertEquals(List.of(form.request()), fixture.queued);
        assertEquals(List.of(), fixture.sent);
    }
}
