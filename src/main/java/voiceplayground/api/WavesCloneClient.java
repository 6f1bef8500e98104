package voiceplayground.api;

import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

import tools.jackson.databind.JsonNode;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.VoiceClone;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Clones at `/waves/v1/voice-cloning`.
///
/// Sources: the vendor's OpenAPI document of cloning, and its guide, where `model` is an object
/// instead of a name and the tags of a list are an array instead of a text.
final class WavesCloneClient implements CloneClient {
    private static final String PATH = "/waves/v1/voice-cloning";

    private final Exchange exchange;

    WavesCloneClient(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public List<VoiceClone> list(Environment environment) throws SpeechException {
        var reply = exchange.get(environment, PATH);
        var json = reply.json();
        var list = json.isObject() ? json.path("data") : json;
        if (!list.isArray()) {
            throw notUnderstood(reply);
        }
        var clones = new ArrayList<VoiceClone>();
        for (var row : list) {
            clones.add(clone(row, reply));
        }
        return clones;
    }

    @Override
    public VoiceClone find(Environment environment, VoiceClone clone) throws SpeechException {
        String id = clone.id().isEmpty() ? clone.voiceId() : clone.id();
        String segment = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return one(exchange.get(environment, PATH + "/" + segment));
    }

    @Override
    public VoiceClone create(Environment environment, CloneOrder order, Progress progress)
            throws SpeechException, IOException {
        if (Files.size(order.file()) > CloneOrder.MAX_FILE_BYTES) {
            throw new SpeechException(
                    new SpeechFailure.TooLarge("file", CloneOrder.MAX_FILE_BYTES));
        }
        // Read before anything is sent: a file that cannot be read is no fault of the network.
        byte[] file = Files.readAllBytes(order.file());
        var type = CloneOrder.mediaType(order.file()).map(MediaType::get);
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        add(form, "displayName", order.name());
        add(form, "description", order.description());
        add(form, "accent", order.accent());
        add(form, "tags", String.join(",", order.tags()));
        add(form, "language", order.language());
        add(form, "model", order.model());
        form.addFormDataPart(
                "file",
                String.valueOf(order.file().getFileName()),
                RequestBody.create(file, type.orElse(null)));
        return one(exchange.upload(environment, PATH, form.build(), progress::sent));
    }

    private static void add(MultipartBody.Builder form, String name, String value) {
        if (!value.isBlank()) {
            form.addFormDataPart(name, value);
        }
    }

    private static VoiceClone one(Exchange.Reply reply) throws SpeechException {
        var json = reply.json();
        return clone(json.path("data").isObject() ? json.path("data") : json, reply);
    }

    private static VoiceClone clone(JsonNode json, Exchange.Reply reply) throws SpeechException {
        var voiceId = Json.text(json, "voiceId");
        if (voiceId.isEmpty()) {
            throw notUnderstood(reply);
        }
        return new VoiceClone(
                Json.text(json, "_id").or(() -> Json.text(json, "id")).orElse(""),
                voiceId.get(),
                Json.text(json, "displayName").orElse(""),
                Json.text(json, "description").orElse(""),
                Json.text(json, "accent").orElse(""),
                texts(json.path("tags")),
                Json.text(json, "language").orElse(""),
                Json.text(json, "status").orElse(""),
                Json.text(json, "cloningType").orElse(""),
                Stream.concat(
                                texts(json.path("modelIds")).stream(),
                                model(json.path("model")).stream())
                        .distinct()
                        .toList(),
                Json.time(json, "createdAt"),
                samples(json.path("samples")));
    }

    private static Optional<String> model(JsonNode node) {
        return node.isObject()
                ? Json.text(node, "modelName")
                : Optional.of(Json.scalar(node)).filter(name -> !name.isBlank());
    }

    private static List<String> texts(JsonNode node) {
        var all =
                node.isArray()
                        ? node.values().stream()
                                .map(n -> n.isObject() ? model(n).orElse("") : Json.scalar(n))
                        : Arrays.stream(Json.scalar(node).split(",", -1));
        return all.map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static List<VoiceClone.Sample> samples(JsonNode node) {
        var samples = new ArrayList<VoiceClone.Sample>();
        for (var sample : node) {
            Json.text(sample, "audioUrl")
                    .ifPresent(address ->
                            samples.add(
                                    new VoiceClone.Sample(
                                            Json.text(sample, "text").orElse(""), address)));
        }
        return samples;
    }

    private static SpeechException notUnderstood(Exchange.Reply reply) {
        return new SpeechException(
                new SpeechFailure.NotUnderstood(reply.head().header("Content-Type").orElse("")));
    }
}
