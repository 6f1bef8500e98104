package voiceplayground.speech;

import java.util.Arrays;
import java.util.Optional;

/// A field of a speech request that the form knows, in the order in which a new request sends them.
///
/// Source: the OpenAPI document of `POST /waves/v1/tts` and `/waves/v1/tts/live`, and the AsyncAPI
/// document of the socket.
public enum RequestField {
    /// What to say, 1 to 8000 characters.
    TEXT("text"),
    /// The voice, an id of the catalogue or of a clone.
    VOICE("voice_id"),
    /// The model, which is also the pool of voices.
    MODEL("model"),
    /// Frames a second, sent as a number.
    SAMPLE_RATE("sample_rate"),
    /// 0.5 to 2, sent as a number.
    SPEED("speed"),
    /// An ISO 639-1 code or `auto`.
    LANGUAGE("language"),
    /// How the sound is encoded.
    FORMAT("output_format"),
    /// Ids of pronunciation dictionaries, an array of strings of 24 hexadecimal digits.
    DICTIONARIES("pronunciation_dicts"),
    /// The language numbers are read in, a code as in [#LANGUAGE].
    NUMBER_LANGUAGE("number_pronunciation_language"),
    /// Whether `5 x 3` is read as mathematics, a boolean.
    MATH("math_notation"),
    /// Whether the times of words are sent with the sound, a boolean; WebSocket only.
    WORD_TIMES("word_timestamps"),
    /// An id of the caller's own, echoed in `X-External-Session-Id`.
    SESSION("session_id"),
    /// An id of the caller's own, echoed in `X-External-Request-Id`.
    REQUEST("request_id");

    private final String wireName;

    RequestField(String wireName) {
        this.wireName = wireName;
    }

    /// The name in the JSON body.
    public String wireName() {
        return wireName;
    }

    /// The field of a name in the JSON body; empty where the form does not know it.
    public static Optional<RequestField> of(String wireName) {
        return Arrays.stream(values()).filter(f -> f.wireName.equals(wireName)).findFirst();
    }
}
