package voiceplayground.sandbox;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;

import voiceplayground.sandbox.CloneShelf.Sample;
import voiceplayground.sandbox.CloneShelf.Wanted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/// Reads the form that asks for a clone, and checks it.
///
/// The words for a missing file, for a language and for lightning-v2 are the vendor's; the others
/// are the sandbox's own, because nobody has published them. Thread: a virtual one; blocks.
final class CloneUpload {
    static final int MAX_FILE_BYTES = 5 << 20;

    /// Forms up to here are read, so that their refusal reaches a client that is still sending.
    private static final int MAX_FORM_BYTES = 32 << 20;

    private static final String TOO_LARGE = "File size exceeds 5 MB";
    private static final int LONGEST_NAME = 500;
    private static final List<String> TYPES =
            List.of(
                    "audio/mpeg",
                    "audio/wav",
                    "audio/webm",
                    "video/webm",
                    "audio/mp4",
                    "video/mp4");

    private CloneUpload() {}

    /// A form that is not taken.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Refused(String message) {
            super(message);
            refusal = CloneRoute.error(message);
        }

        Refusal refusal() {
            return refusal;
        }
    }

    static Wanted read(Exchange exchange) throws IOException, Refused {
        String type = exchange.header(HttpHeader.CONTENT_TYPE).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Refused("No file provided");
        }
        if (exchange.contentLength() > MAX_FORM_BYTES) {
            throw new Refused(TOO_LARGE);
        }
        var config =
                new MultiPartConfig.Builder()
                        .maxParts(20)
                        .maxSize(MAX_FORM_BYTES)
                        .maxPartSize(MAX_FORM_BYTES)
                        .maxMemoryPartSize(MAX_FORM_BYTES)
                        .useFilesForPartsWithoutFileName(false)
                        .build();
        var request = exchange.request();
        try (var parts = MultiPartFormData.getParts(request, request, type, config)) {
            return wanted(parts);
        } catch (CompletionException | IllegalStateException | IllegalArgumentException _) {
            // Jetty says so of whatever it cannot read.
            throw new Refused("Invalid form");
        }
    }

    private static Wanted wanted(MultiPartFormData.Parts parts) throws IOException, Refused {
        var file = parts.getFirst("file");
        if (file == null || file.getFileName() == null) {
            throw new Refused("No file provided");
        }
        String name = text(parts, "displayName", "");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused("displayName must have 1 to " + LONGEST_NAME + " characters");
        }
        String model = text(parts, "model", CloneRoute.MODELS.getFirst());
        if (model.equals("lightning-v2")) {
            throw new Refused(
                    "Voice cloning for lightning-v2 is deprecated. Please use lightning-v3.1");
        }
        if (!CloneRoute.MODELS.contains(model)) {
            throw new Refused("Invalid model. Supported: " + String.join(", ", CloneRoute.MODELS));
        }
        var languages = OrderReader.languages(model);
        String language = text(parts, "language", "en");
        if (!languages.contains(language)) {
            throw new Refused("Invalid language. Supported: " + String.join(", ", languages));
        }
        return new Wanted(
                name,
                text(parts, "description", ""),
                text(parts, "accent", "general"),
                Arrays.stream(text(parts, "tags", "").split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                language,
                model,
                sample(file));
    }

    private static Sample sample(MultiPart.Part file) throws IOException, Refused {
        String type =
                String.valueOf(file.getHeaders().get(HttpHeader.CONTENT_TYPE))
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new Refused("Invalid file type. Supported: " + String.join(", ", TYPES));
        }
        if (file.getLength() > MAX_FILE_BYTES) {
            throw new Refused(TOO_LARGE);
        }
        try (var in = Content.Source.asInputStream(file.createContentSource())) {
            return new Sample(file.getFileName(), type, in.readAllBytes());
        }
    }

    private static String text(MultiPartFormData.Parts parts, String name, String otherwise) {
        var part = parts.getFirst(name);
        String text = part == null ? "" : part.getContentAsString(StandardCharsets.UTF_8);
        return text.isBlank() ? otherwise : text;
    }
}
