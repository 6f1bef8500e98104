package voiceplayground.ui.compose;

import javafx.beans.value.ObservableValue;

import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.words.Texts;

/// What is worth knowing about a field that is no problem: what the server does where it is left
/// out, and what a value means for the way it is sent.
final class FormHints {
    private final ComposeViewModel viewModel;
    private final Texts texts;

    FormHints(ComposeViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /// The hint of a field; empty where there is nothing to say.
    ObservableValue<String> of(RequestField field) {
        return viewModel.requestProperty().map(request -> of(field, request));
    }

    private String of(RequestField field, SpeechRequest request) {
        Transport transport = request.delivery().transport();
        String value = FieldValues.shown(request, field);
        if (field == RequestField.WORD_TIMES && !value.isEmpty()) {
            return texts.get(
                    transport == Transport.WEBSOCKET
                            ? "compose.word-times.voices"
                            : "compose.word-times.elsewhere");
        }
        if (request.field(field).isEmpty()) {
            return switch (field) {
                case TEXT, VOICE -> "";
                case MODEL,
                        LANGUAGE,
                        SAMPLE_RATE,
                        FORMAT,
                        SPEED,
                        DICTIONARIES,
                        NUMBER_LANGUAGE,
                        MATH,
                        WORD_TIMES,
                        SESSION,
                        REQUEST ->
                        viewModel.leftOut(field);
            };
        }
        if (field == RequestField.FORMAT && transport != Transport.HTTP) {
            return switch (value) {
                case "wav" -> texts.get("compose.format.wav.streamed");
                case "mp3" -> texts.get("compose.format.mp3.streamed");
                default -> "";
            };
        }
        return "";
    }
}
