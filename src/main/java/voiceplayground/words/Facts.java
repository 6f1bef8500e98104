package voiceplayground.words;

import voiceplayground.speech.ServerWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Collects the facts of a failure for a ticket, one line each.
///
/// The last guard of what a person reads and pastes elsewhere: names of Java types are dropped and
/// anything that looks like a key is masked, wherever the fact came from.
final class Facts {
    private static final Pattern TYPE_NAME =
            Pattern.compile(
                    "\\b(?:[a-z]\\w*\\.)+(?:[A-Z]\\w*)(?:\\$\\w+)*:?\\s*"
                            + "|\\b[A-Z]\\w*(?:Exception|Error):?\\s*");
    private static final Pattern KEY =
            Pattern.compile("(?i)\\bsk_[\\w\\-.~+/=]+|(?<=\\bbearer )\\S+");

    private final Texts texts;
    private final List<String> facts = new ArrayList<>();
    private Optional<String> field = Optional.empty();

    Facts(Texts texts) {
        this.texts = texts;
    }

    Facts status(int status) {
        return add("failure.fact.status", Integer.toString(status));
    }

    Facts host(String host) {
        return add("failure.fact.host", host);
    }

    Facts address(String url) {
        return add("failure.fact.address", url);
    }

    Facts type(String contentType) {
        return add("failure.fact.type", contentType);
    }

    Facts quoted(String excerpt) {
        return add("failure.fact.begins", excerpt);
    }

    Facts file(String path) {
        return add("failure.fact.file", path);
    }

    Facts limit(String what, long limit) {
        facts.add(texts.get("failure.fact.limit", clean(what), limit));
        return this;
    }

    /// A fact in the words of the system or the server.
    Facts text(String detail) {
        String cleaned = clean(detail);
        if (!cleaned.isBlank()) {
            facts.add(cleaned);
        }
        return this;
    }

    Facts server(ServerWords words) {
        add("failure.fact.server", words.message());
        words.requestId().ifPresent(id -> add("failure.fact.request-id", id));
        return this;
    }

    /// As [#server], for a refusal that may name the field at fault.
    Facts refused(ServerWords words) {
        field = words.field();
        return server(words);
    }

    /// The request field that the server named.
    Optional<String> field() {
        return field;
    }

    String joined() {
        return String.join("\n", facts);
    }

    private Facts add(String key, String fact) {
        String cleaned = clean(fact);
        if (!cleaned.isBlank()) {
            facts.add(texts.get(key, cleaned));
        }
        return this;
    }

    private static String clean(String fact) {
        return KEY.matcher(TYPE_NAME.matcher(fact).replaceAll("")).replaceAll("sk_…").strip();
    }
}
