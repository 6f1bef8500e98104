package voiceplayground.sandbox;

import org.eclipse.jetty.server.Request;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The lists of voices, and recordings of them: the vendor's as its model cards have them, and the
/// sandbox's own in both pools.
///
/// A recording is spoken when it is first asked for; it is no request for speech and waits for
/// none.
final class VoiceRoutes {
    private static final Pattern POOL = Pattern.compile("/waves/v1/([a-z0-9.-]+)/get_voices");
    private static final Pattern PREVIEW =
            Pattern.compile("/waves-audio-previews/([A-Za-z0-9_-]{1,64})\\.wav");
    private static final String DESCRIPTIONS = "/waves/v1/voice/get-all-models";
    private static final String JSON = "application/json; charset=utf-8";

    private final List<Voice> catalogue = VoiceCatalogue.bundled().voices();
    private final VoiceEngine engine;
    private final SandboxVoices voices;
    private final Previews previews = new Previews();

    VoiceRoutes(VoiceEngine engine, SandboxVoices voices) {
        this.engine = engine;
        this.voices = voices;
    }

    /// What is said on a route, and whether to anybody.
    record Found(boolean isPublic, Answer answer) {}

    /// Answers an exchange.
    @FunctionalInterface
    interface Answer {
        void to(Exchange exchange) throws IOException;
    }

    /// The answer to a request, where it is one of these routes.
    Optional<Found> find(Exchange exchange) {
        if (!exchange.method().equals("GET")) {
            return Optional.empty();
        }
        String path = exchange.path();
        var pool = POOL.matcher(path);
        if (pool.matches()) {
            return Optional.of(new Found(false, e -> list(e, pool.group(1))));
        }
        if (path.equals(DESCRIPTIONS)) {
            return Optional.of(new Found(false, this::describe));
        }
        var preview = PREVIEW.matcher(path);
        return preview.matches()
                ? Optional.of(new Found(true, e -> recording(e, preview.group(1))))
                : Optional.empty();
    }

    private void list(Exchange exchange, String listed) throws IOException {
        String pool = listed.replace('-', '_');
        if (catalogue.stream().noneMatch(v -> v.model().equals(pool))) {
            exchange.refuse(Refusal.notFound(exchange.method(), exchange.path()));
            return;
        }
        var body = JsonNodeFactory.instance.objectNode();
        var rows = body.putArray("voices");
        voices.own().forEach(voice -> rows.add(VoiceRows.listed(voice)));
        catalogue.stream()
                .filter(voice -> voice.model().equals(pool))
                .forEach(voice -> rows.add(VoiceRows.vendors(voice)));
        answer(exchange, body);
    }

    private void describe(Exchange exchange) throws IOException {
        String base = "http://127.0.0.1:" + Request.getLocalPort(exchange.request());
        var byId = new LinkedHashMap<String, Voice>();
        Stream.concat(voices.own().stream(), catalogue.stream())
                .forEach(voice -> byId.putIfAbsent(voice.id(), voice));
        var body = JsonNodeFactory.instance.objectNode();
        var rows = body.putArray("voices");
        byId.values().forEach(voice -> rows.add(VoiceRows.described(voice, base)));
        answer(exchange, body);
    }

    private static void answer(Exchange exchange, ObjectNode body) throws IOException {
        exchange.answer(200, JSON, body.toString());
    }

    private void recording(Exchange exchange, String id) throws IOException {
        var speaker = voices.speakerOf(id);
        if (speaker.isEmpty()) {
            exchange.refuse(Refusal.notFound(exchange.method(), exchange.path()));
            return;
        }
        exchange.answer(200, "audio/wav", previews.of(id, speaker.get()));
    }

    /// The newest recordings, some 100 KB each.
    private final class Previews {
        private static final int MOST = 64;

        private final Map<String, byte[]> made =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                        return size() > MOST;
                    }
                };

        byte[] of(String id, Voice speaker) throws IOException {
            synchronized (made) {
                byte[] kept = made.get(id);
                if (kept != null) {
                    return kept;
                }
            }
            String phrase = "Hello, this is " + id.replaceAll("[^A-Za-z]+", " ") + ".";
            byte[] wav = VoiceRows.wav(engine.speak(phrase, speaker.id(), 1));
            synchronized (made) {
                made.put(id, wav);
            }
            return wav;
        }
    }
}
