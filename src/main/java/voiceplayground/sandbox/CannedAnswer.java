package voiceplayground.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Whole answers that are no speech, in every shape that the vendor's server is known or expected
/// to use, to be had by name.
///
/// Sources: captured answers, the documents and the contract; the HTML and the plain text are what
/// a gateway before any server says.
enum CannedAnswer {
    NO_KEY(401, "{\"message\":\"Unauthorized: No tokens provided\"}"),
    WRONG_KEY(401, "{\"error\":\"unauthorized\"}"),
    BAD_KEY(
            401,
            "{\"error\":\"Unauthorized\",\"message\":\"Bearer token is missing or invalid.\"}"),
    BAD_FORMAT(
            400,
            "{\"error\":[{\"received\":\"mulaw\",\"code\":\"invalid_enum_value\",\"options\":"
                    + "[\"wav\",\"ulaw\",\"alaw\",\"pcm\",\"mp3\"],\"path\":[\"output_format\"],"
                    + "\"message\":\"Invalid enum value. Expected 'wav' | 'ulaw' | 'alaw' | 'pcm' |"
                    + " 'mp3', received 'mulaw'\"}]}"),
    BAD_VOICE(
            400,
            "{\"error\":[{\"code\":\"custom\",\"path\":[\"voice_id\"],\"message\":\"Invalid Voice"
                    + " ID\"}]}"),
    BAD_TEXT(400, "{\"error\":\"InvalidRequest\",\"message\":\"The 'text' field is required.\"}"),
    BAD_INPUT(400, "{\"error\":\"Invalid input data\"}"),
    ERROR_OBJECT(
            400,
            "{\"error\":{\"code\":\"invalid_request\",\"message\":\"The request is not valid.\"}}"),
    CONTRACT(
            400,
            "{\"status\":\"error\",\"error_code\":\"invalid_request\",\"message\":\"The request is"
                    + " not valid.\",\"request_id\":\"<id>\"}"),
    PLAN(400, "{\"status\":false,\"errors\":[\"To use this, please upgrade to a higher plan.\"]}"),
    REGION(
            400,
            "{\"status\":\"error\",\"error_code\":\"LANGUAGE_NOT_ENABLED_IN_REGION\",\"message\":"
                    + "\"Language 'el' has not been enabled in this region.\",\"language\":\"el\","
                    + "\"region\":\"ap-south-1\"}"),
    ERRORS_TEXT(
            400,
            "{\"errors\":\"Invalid file format.\",\"status\":\"error\",\"message\":\"Error handling"
                    + " audio data\"}"),
    FORBIDDEN(
            403,
            "{\"status\":\"error\",\"error_code\":\"organization_required\",\"message\":\"This is"
                    + " not available for your organization.\",\"request_id\":\"<id>\"}"),
    NOT_FOUND(404, "{\"message\":\"Not Found\"}"),
    GONE(
            410,
            "{\"status\":\"error\",\"error_code\":\"MODEL_DEPRECATED\",\"message\":\"This model is"
                    + " retired.\",\"recommended_endpoint\":\"/waves/v1/tts/live\"}"),
    BUSY(
            429,
            "{\"status\":\"error\",\"error_code\":\"rate_limit_exceeded\",\"message\":\"Only one"
                    + " request at a time is allowed.\",\"request_id\":\"<id>\"}"),
    FAILED(
            500,
            "{\"error\":\"InternalServerError\",\"message\":\"An unexpected error occurred.\"}"),
    FAILED_SHORT(500, "{\"error\":\"Internal server error\"}"),
    BAD_GATEWAY(
            502,
            "text/html",
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body>"
                    + "</html>\n"),
    UNAVAILABLE(503, "text/plain", "no healthy upstream"),
    UPSTREAM(
            503,
            "{\"status\":\"error\",\"error_code\":\"service_unavailable\",\"message\":\"Try again"
                    + " later.\",\"request_id\":\"<id>\"}"),
    JSON_200(200, "{\"error\":\"invalid voice_id\"}"),
    EMPTY_200(200, "audio/wav", ""),
    /// What a clone of another pool gets: a header, and a few samples at most.
    HEADER_200(200, "audio/wav", "");

    private final int status;
    private final String contentType;
    private final String body;

    CannedAnswer(int status, String body) {
        this(status, "application/json; charset=utf-8", body);
    }

    CannedAnswer(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    /// @param requestId stands in the shapes that carry one
    byte[] body(String requestId) {
        return this == HEADER_200
                ? SoundEncoding.WAV.header(24_000, 0)
                : body.replace("<id>", requestId).getBytes(StandardCharsets.UTF_8);
    }

    /// As people write it: `bad-voice`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CannedAnswer> of(String word) {
        for (var answer : values()) {
            if (answer.word().equals(word)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
