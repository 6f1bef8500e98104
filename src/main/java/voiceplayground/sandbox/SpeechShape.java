package voiceplayground.sandbox;

/// How a route answers with speech.
enum SpeechShape {
    /// Server-sent events.
    EVENTS("text/event-stream"),
    /// Server-sent events as they were before `status` and `done` stood in each.
    RETIRED_EVENTS("text/event-stream"),
    /// One body: the sound itself. The vendor's server calls every format `audio/wav`.
    ONE_ANSWER("audio/wav");

    private final String contentType;

    SpeechShape(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    Framing framing() {
        return switch (this) {
            case EVENTS -> EventFraming.CURRENT;
            case RETIRED_EVENTS -> EventFraming.RETIRED;
            case ONE_ANSWER -> Framing.BARE;
        };
    }
}
