package voiceplayground.ui.compose;

import voiceplayground.api.RequestHead;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.words.FailureTexts;
import voiceplayground.words.Texts;

import java.time.Duration;

/// Address, request line and headers of a request as they go out, the key masked; where the request
/// would not be sent, why.
final class PreviewHead {
    private PreviewHead() {}

    /// One line of address, then those of [RequestHead#lines].
    static String of(Environment environment, SpeechRequest request, Texts texts) {
        try {
            var head = RequestHead.of(environment, request);
            return head.address() + "\n" + String.join("\n", head.lines());
        } catch (SpeechException e) {
            var words = new FailureTexts(texts).of(e.failure(), Duration.ZERO);
            return words.title() + ". " + words.advice();
        }
    }
}
