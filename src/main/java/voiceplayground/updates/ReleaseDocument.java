package voiceplayground.updates;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonText;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the document that says what the newest version is.
///
/// Its shape is that of GitHub's "latest release": an object with `tag_name` (`v1.2.0`), `body`,
/// `html_url`, `published_at`, `prerelease` and `draft`. All but the first may be missing; what has
/// another type counts as missing, and anything else in it is passed over. Source: GitHub REST API,
/// "Get the latest release".
final class ReleaseDocument {
    /// Controls but line feed and tab, and the marks that reorder text on a screen.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cntrl}\\x{80}-\\x{9f}\\u202a-\\u202e\\u2066-\\u2069\\ufeff&&[^\\n\\t]]");

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private ReleaseDocument() {}

    /// The release that a document is about; empty for a draft or a pre-release, which are offered
    /// to nobody.
    ///
    /// @param page the configured one; it stands in for a page that is missing or is not below it
    /// @throws SpeechException [SpeechFailure.NotUnderstood] where it is not about a version
    static Optional<Release> read(String json, URI page) throws SpeechException {
        var fields = fields(json);
        var version = fields.text("tag_name").flatMap(Version::parse).orElseThrow(() -> unknown());
        if (version.isPreRelease()
                || fields.bool("prerelease").orElse(false)
                || fields.bool("draft").orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(
                new Release(
                        version,
                        fields.text("body").map(ReleaseDocument::plain).orElse(""),
                        fields.text("html_url")
                                .flatMap(PageRule::address)
                                .filter(named -> PageRule.isBelow(named, page))
                                .orElse(page),
                        fields.text("published_at").flatMap(ReleaseDocument::time)));
    }

    private static JsonFields fields(String json) throws SpeechException {
        try {
            if (JsonText.parse(json) instanceof JsonValue.Struct struct) {
                return new JsonFields(struct);
            }
        } catch (BrokenFileException _) {
            // Said below.
        }
        throw unknown();
    }

    private static SpeechException unknown() {
        return new SpeechException(new SpeechFailure.NotUnderstood(""));
    }

    private static String plain(String notes) {
        String lines = notes.replace("\r\n", "\n").replace('\r', '\n');
        return UNSEEN.matcher(lines).replaceAll("").strip();
    }

    private static Optional<Instant> time(String text) {
        try {
            // Far years cannot be written as a date everywhere.
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(at -> at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
