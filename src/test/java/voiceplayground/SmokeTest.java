package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.SpeechRequest;

class SmokeTest {
    @Test
    void theFirstRequestIsTheOneOfTheDocuments() {
        assertEquals(
                """
                {
                  "text": "Hi",
                  "voice_id": "magnus",
                  "model": "lightning_v3.1",
                  "sample_rate": 24000,
                  "speed": 1.0,
                  "language": "en",
                  "output_format": "pcm"
                }\
                """,
                SpeechRequest.initial("Hi").bodyText());
    }
}
