package voiceplayground.speech;

/// A field of a speech request that the form knows, in the order in which a new request sends them.
///
/// Source: the OpenAPI document of `POST /waves/v1/tts/live`.
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
    FORMAT("output_format");

    private final String wireName;

    RequestField(String wireName) {
        this.wireName = wireName;
    }

    /// The name in the JSON body.
    public String wireName() {
        return wireName;
    }
}
