package voiceplayground.api;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// JSON as servers send it: read strictly, so that nothing is dropped unseen (a name given twice,
/// anything behind the value), and with limits.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    // An event of the largest size is one string.
                                                    .maxStringLength(48_000_000)
                                                    .maxNestingDepth(20)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /// The value, or empty where the bytes are no JSON. Malformed UTF-8 becomes U+FFFD first, as in
    /// every event stream.
    static Optional<JsonNode> read(byte[] bytes, int offset, int length) {
        try {
            var node = MAPPER.readTree(Utf8.decode(bytes, offset, length));
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// A member that is there and not `null`.
    static Optional<JsonNode> member(JsonNode object, String name) {
        return object.optional(name).filter(node -> !node.isNull());
    }

    /// A member that is a string with something in it.
    static Optional<String> text(JsonNode object, String name) {
        return member(object, name)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank());
    }

    /// A member that is a point in time, as JavaScript writes it; empty for any other.
    static Optional<Instant> time(JsonNode object, String name) {
        return text(object, name)
                .flatMap(text -> {
                    try {
                        return Optional.of(OffsetDateTime.parse(text).toInstant());
                    } catch (DateTimeParseException _) {
                        return Optional.empty();
                    }
                });
    }

    /// A string, number or boolean as text; empty for anything else.
    static String scalar(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }
}
