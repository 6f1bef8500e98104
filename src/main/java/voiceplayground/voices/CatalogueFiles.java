package voiceplayground.voices;

import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.Voice;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonFile;
import voiceplayground.storage.JsonObject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Catalogues on disk, one file for each base address.
///
/// They can be had again, so a file that cannot be read is as good as none. The offline voice is
/// asked anew at each start, at another address each time, and leaves no file. Thread: any; blocks.
public final class CatalogueFiles {
    private static final Logger LOG = Logger.getLogger(CatalogueFiles.class.getName());
    private static final long VERSION = 1;

    private final Disk disk;
    private final Path folder;

    /// @param folder of the files, which may not exist yet
    public CatalogueFiles(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// The voices kept of an environment; empty where there are none.
    public Optional<KnownVoices> read(Environment environment) {
        if (environment.kind() == Environment.Kind.SANDBOX) {
            return Optional.empty();
        }
        try {
            var json = new JsonFields(new JsonFile(disk, file(environment)).read());
            if (!json.text("baseUrl").equals(Optional.of(environment.baseUrl()))) {
                throw new BrokenFileException("of another address");
            }
            var voices =
                    VoiceMerge.distinct(
                            json.items("voices").stream().flatMap(v -> voice(v).stream()).toList());
            var fetchedAt = json.text("fetchedAt").flatMap(CatalogueFiles::instant);
            return voices.isEmpty() || fetchedAt.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new KnownVoices(voices, fetchedAt));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "kept voices cannot be read: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Keeps what a server told.
    public void write(Environment environment, KnownVoices known) throws IOException {
        if (environment.kind() == Environment.Kind.SANDBOX || known.fetchedAt().isEmpty()) {
            return;
        }
        var voices = new ArrayList<JsonValue>();
        known.voices().forEach(voice -> voices.add(json(voice)));
        new JsonFile(disk, file(environment))
                .write(
                        new JsonObject()
                                .put("version", VERSION)
                                .put("baseUrl", environment.baseUrl())
                                .put("fetchedAt", known.fetchedAt().get().toString())
                                .put("voices", new JsonValue.Array(voices))
                                .build());
    }

    /// A name that people recognize and that two addresses do not share.
    private Path file(Environment environment) {
        String url = environment.baseUrl();
        String readable =
                url.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceAll("[^a-z0-9.]+", "-");
        String start = readable.substring(0, Math.min(40, readable.length()));
        return folder.resolve(start + "-" + digest(url) + ".json");
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonValue json(Voice voice) {
        var json = new JsonObject().put("id", voice.id()).put("name", voice.name());
        put(json, "model", voice.model());
        put(json, "gender", voice.gender());
        put(json, "accent", voice.accent());
        put(json, "languages", voice.languages());
        put(json, "age", voice.age());
        put(json, "emotions", voice.emotions());
        put(json, "uses", voice.uses());
        put(json, "description", voice.description());
        put(json, "preview", voice.preview().orElse(""));
        return json.build();
    }

    private static Optional<Voice> voice(JsonValue value) {
        if (!(value instanceof JsonValue.Struct struct)) {
            return Optional.empty();
        }
        var json = new JsonFields(struct);
        return json.text("id")
                .filter(id -> !id.isBlank())
                .map(id ->
                        new Voice(
                                id,
                                json.text("name").orElse(id),
                                json.text("model").orElse(""),
                                json.text("gender").orElse(""),
                                json.text("accent").orElse(""),
                                texts(json, "languages"),
                                json.text("age").orElse(""),
                                texts(json, "emotions"),
                                texts(json, "uses"),
                                json.text("description").orElse(""),
                                json.text("preview"),
                                List.of()));
    }

    private static void put(JsonObject json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static void put(JsonObject json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.put(
                    name,
                    new JsonValue.Array(
                            texts.stream().map(t -> (JsonValue) new JsonValue.Text(t)).toList()));
        }
    }

    private static List<String> texts(JsonFields json, String name) {
        return json.items(name).stream()
                .filter(JsonValue.Text.class::isInstance)
                .map(item -> ((JsonValue.Text) item).value())
                .toList();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
