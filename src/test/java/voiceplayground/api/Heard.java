package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertThrows;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.Delivery;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.speech.WordTime;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A listener that remembers what a call told, and short ways to make calls.
class Heard implements SpeechListener {
    static final String SECRET = "sk_canary_0123456789abcdef";
    static final SpeechRequest REQUEST = SpeechRequest.initial("Hello there.");

    final List<String> events = new ArrayList<>();
    final List<Milestone> milestones = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    final List<String> order = new ArrayList<>();
    final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    final List<AudioFormatName> formats = new ArrayList<>();
    final List<WordTime> words = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final CountDownLatch soundCame = new CountDownLatch(1);
    ResponseHead head;

    @Override
    public void milestone(Milestone milestone, long nanos) {
        order.add("milestone");
        milestones.add(milestone);
        times.add(nanos);
    }

    @Override
    public void head(ResponseHead head) {
        order.add("head");
        this.head = head;
    }

    @Override
    public void event(String type, String id, byte[] data, int offset, int length, long nanos) {
        order.add("event");
        times.add(nanos);
        events.add(type + " | " + Utf8.decode(data, offset, length));
    }

    @Override
    public void audio(byte[] bytes, int offset, int length) {
        order.add("audio");
        sound.write(bytes, offset, length);
        soundCame.countDown();
    }

    @Override
    public void format(AudioFormatName came) {
        order.add("format");
        formats.add(came);
    }

    @Override
    public void word(WordTime word) {
        words.add(word);
    }

    @Override
    public void ids(Optional<String> requestId, Optional<String> sessionId) {
        ids.add(requestId.orElse("-") + " " + sessionId.orElse("-"));
    }

    byte[] bytes() {
        return sound.toByteArray();
    }

    /// The program's settings with one wait that a test can sit out.
    static WireSettings shortly(Wait wait) {
        var brief = Duration.ofMillis(300);
        var all = WireSettings.STANDARD;
        return new WireSettings(
                wait == Wait.CONNECTION ? brief : all.connect(),
                all.write(),
                wait == Wait.RESPONSE ? brief : all.response(),
                wait == Wait.FIRST_SOUND ? brief : all.firstSound(),
                wait == Wait.MORE_SOUND ? brief : all.moreSound(),
                wait == Wait.RESPONSE ? brief : all.refusal(),
                all.refusalBytes(),
                all.headerBytes());
    }

    static WavesSpeechClient client() {
        return new WavesSpeechClient(NanoClock.SYSTEM);
    }

    static Environment at(String baseUrl) {
        return new Environment(
                "Test", Environment.Kind.CUSTOM, baseUrl, Optional.of(new ApiKey(SECRET)));
    }

    /// Runs a call to its end marker.
    static Heard whole(SpeechClient client, String baseUrl) throws SpeechException {
        var heard = new Heard();
        client.newCall(at(baseUrl), REQUEST).run(heard);
        return heard;
    }

    /// Runs a call that fails.
    static SpeechFailure failure(SpeechClient client, String baseUrl) {
        return failure(client, at(baseUrl), new Heard());
    }

    static SpeechFailure failure(SpeechClient client, Environment environment, Heard heard) {
        return failure(client.newCall(environment, REQUEST), heard);
    }

    static SpeechFailure failure(SpeechCall call, Heard heard) {
        return assertThrows(SpeechException.class, () -> call.run(heard)).failure();
    }

    /// The request by another transport.
    static SpeechRequest by(Transport transport) {
        return REQUEST.with(Delivery.of(transport));
    }

    /// An event with sound, as on the wire since 2026-08-03.
    static String event(byte[] pcm) {
        return "event: audio\ndata: {\"audio\": \""
                + Base64.getEncoder().encodeToString(pcm)
                + "\", \"done\": false, \"status\": \"206\"}\n\n";
    }

    /// The end marker.
    static String end() {
        return "data: {\"status\": \"200\", \"done\": true}\n\n";
    }
}
