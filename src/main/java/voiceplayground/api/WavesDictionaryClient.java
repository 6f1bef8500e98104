package voiceplayground.api;

import tools.jackson.databind.JsonNode;

import voiceplayground.dictionaries.Entry;
import voiceplayground.dictionaries.PronunciationDictionary;
import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.JsonValue.Member;
import voiceplayground.speech.JsonValue.Struct;
import voiceplayground.speech.JsonValue.Text;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.util.ArrayList;
import java.util.List;

/// Dictionaries at `/waves/v1/pronunciation-dicts`, whose id is always in the body.
///
/// Source: the vendor's OpenAPI document.
final class WavesDictionaryClient implements DictionaryClient {
    private static final String PATH = "/waves/v1/pronunciation-dicts";

    private final Exchange exchange;

    WavesDictionaryClient(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public List<PronunciationDictionary> list(Environment environment) throws SpeechException {
        var reply = exchange.get(environment, PATH);
        var json = reply.json();
        var list = json.isObject() ? json.path("data") : json;
        if (!list.isArray()) {
            throw notUnderstood(reply);
        }
        var dictionaries = new ArrayList<PronunciationDictionary>();
        for (var one : list) {
            dictionaries.add(dictionary(one, reply));
        }
        return dictionaries;
    }

    @Override
    public PronunciationDictionary create(Environment environment, List<Entry> entries)
            throws SpeechException {
        var body = new Struct(List.of(items(entries)));
        return dictionary(exchange.send(environment, "POST", PATH, body));
    }

    @Override
    public PronunciationDictionary replace(Environment environment, String id, List<Entry> entries)
            throws SpeechException {
        var body = new Struct(List.of(id(id), items(entries)));
        return dictionary(exchange.send(environment, "PUT", PATH, body));
    }

    @Override
    public void delete(Environment environment, String id) throws SpeechException {
        exchange.send(environment, "DELETE", PATH, new Struct(List.of(id(id))));
    }

    private static Member id(String id) {
        return new Member("id", new Text(id));
    }

    private static Member items(List<Entry> entries) {
        return new Member(
                "items",
                new JsonValue.Array(entries.stream().map(WavesDictionaryClient::item).toList()));
    }

    private static JsonValue item(Entry entry) {
        return new Struct(
                List.of(
                        new Member("word", new Text(entry.word())),
                        new Member("pronunciation", new Text(entry.pronunciation()))));
    }

    private static PronunciationDictionary dictionary(Exchange.Reply reply) throws SpeechException {
        var json = reply.json();
        return dictionary(json.has("id") || json.has("_id") ? json : json.path("data"), reply);
    }

    /// An entry that cannot be read is no reason to show a shorter list: saving that would delete
    /// it.
    private static PronunciationDictionary dictionary(JsonNode json, Exchange.Reply reply)
            throws SpeechException {
        var id = Json.text(json, "id").or(() -> Json.text(json, "_id"));
        var items = json.path("items");
        if (id.isEmpty() || !(items.isArray() || items.isMissingNode())) {
            throw notUnderstood(reply);
        }
        var entries = new ArrayList<Entry>();
        for (var item : items) {
            if (!item.path("word").isString() || !item.path("pronunciation").isString()) {
                throw notUnderstood(reply);
            }
            entries.add(
                    new Entry(
                            item.path("word").stringValue(),
                            item.path("pronunciation").stringValue()));
        }
        return new PronunciationDictionary(id.get(), entries, Json.time(json, "createdAt"));
    }

    private static SpeechException notUnderstood(Exchange.Reply reply) {
        return new SpeechException(
                new SpeechFailure.NotUnderstood(reply.head().header("Content-Type").orElse("")));
    }
}
