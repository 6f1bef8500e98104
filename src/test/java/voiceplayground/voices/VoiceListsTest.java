package voiceplayground.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import voiceplayground.api.VoiceLists;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.api.WavesVoiceLists;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Voice;
import voiceplayground.speech.VoiceCatalogue;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The lists over HTTP, as the offline voice and worse servers tell them.
class VoiceListsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-01T12:00:00Z"), ZoneOffset.UTC);
    private static final VoiceLists LISTS =
            new WavesVoiceLists(() -> new WavesSpeechClient(NanoClock.SYSTEM));

    private static SandboxServer sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = SandboxServer.start(0, SandboxFault.NONE);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void bothPoolsOfTheOfflineVoiceMakeOneCatalogue() {
        var result = new Refresh(LISTS, CLOCK).run(sandbox.environment(), KnownVoices.bundled());
        assertEquals(Optional.empty(), result.failure());
        var known = result.voices();
        assertEquals(Optional.of(CLOCK.instant()), known.fetchedAt());
        int own = sandbox.voices().own().size();
        assertEquals(
                Map.of(Pools.STANDARD, 123L + own, Pools.PRO, 191L + own),
                known.voices().stream()
                        .collect(Collectors.groupingBy(Voice::model, Collectors.counting())));
        for (var voice : known.voices()) {
            assertTrue(!voice.description().isEmpty(), voice.id());
            assertTrue(
                    Set.of("", "young", "middle-aged", "senior").contains(voice.age()),
                    voice.age());
            assertTrue(Set.of("", "female", "male").contains(voice.gender()), voice.gender());
            assertTrue(voice.languages().stream().allMatch(Tags::isLanguage), voice.toString());
        }
        assertTrue(known.voices().stream().anyMatch(v -> v.gender().isEmpty()), "no gaps");
        assertTrue(known.voices().stream().anyMatch(v -> v.preview().isEmpty()), "no gaps");
    }

    @Test
    void noVoiceIsSaidToSpeakWhatItWasNotTrainedFor() {
        var known =
                new Refresh(LISTS, CLOCK)
                        .run(sandbox.environment(), KnownVoices.bundled())
                        .voices();
        var guard = new VoiceGuard(known.catalogue());
        for (var voice : VoiceCatalogue.bundled().voices()) {
            for (String language : voice.languages()) {
                assertEquals(
                        List.of(), guard.check(voice.id(), voice.model(), language), voice.id());
            }
        }
    }

    @Test
    void aRecordingIsFetchedAndNoSpeechIsAskedFor() throws Exception {
        long before = sandbox.speechRequests();
        var known =
                new Refresh(LISTS, CLOCK)
                        .run(sandbox.environment(), KnownVoices.bundled())
                        .voices();
        var magnus = known.catalogue().find(Pools.STANDARD, "magnus").orElseThrow();
        byte[] wav = LISTS.preview(magnus.preview().orElseThrow());
        assertEquals("RIFF", new String(wav, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(wav.length > 20_000, "bytes: " + wav.length);
        assertEquals(0, sandbox.speechRequests() - before);
    }

    @Test
    void aRecordingThatIsNotThereIsSaidToBeGone() {
        String address = sandbox.environment().baseUrl() + "/waves-audio-previews/nobody.wav";
        assertInstanceOf(
                SpeechFailure.Gone.class,
                assertThrows(SpeechException.class, () -> LISTS.preview(address)).failure());
    }

    @Test
    void aRejectedKeyIsToldAndTheOldVoicesStay() {
        var wrong =
                new Environment(
                        "Offline",
                        Environment.Kind.CUSTOM,
                        sandbox.environment().baseUrl(),
                        Optional.of(new ApiKey("sk_wrong")));
        var before = KnownVoices.bundled();
        var result = new Refresh(LISTS, CLOCK).run(wrong, before);
        assertEquals(before, result.voices());
        assertEquals(
                401,
                assertInstanceOf(SpeechFailure.NotAllowed.class, result.failure().orElseThrow())
                        .status());
    }

    @Test
    void whatOnePoolDoesNotTellStaysAsItWas() {
        VoiceLists half =
                lists(
                        "{\"voices\":[{\"voiceId\":\"new\"}]}",
                        "{\"voices\":[]}",
                        "{\"voices\":[{\"voiceId\":\"new\",\"description\":\"d\"}]}");
        var before = KnownVoices.bundled();
        var result = new Refresh(half, CLOCK).run(sandbox.environment(), before);
        assertInstanceOf(SpeechFailure.NotUnderstood.class, result.failure().orElseThrow());
        assertEquals(
                Map.of(Pools.STANDARD, 1L, Pools.PRO, 191L),
                result.voices().voices().stream()
                        .collect(Collectors.groupingBy(Voice::model, Collectors.counting())));
        assertEquals(
                "d",
                result.voices()
                        .catalogue()
                        .find(Pools.STANDARD, "new")
                        .orElseThrow()
                        .description());
    }

    @Test
    void aListThatIsNoneLosesNothing() {
        var before = KnownVoices.bundled();
        for (String answer : List.of("", "<html></html>", "{\"error\":\"no\"}", "[]")) {
            var result =
                    new Refresh(lists(answer, answer, answer), CLOCK)
                            .run(sandbox.environment(), before);
            assertEquals(before, result.voices());
            assertInstanceOf(SpeechFailure.NotUnderstood.class, result.failure().orElseThrow());
        }
    }

    @Test
    void aRecordingIsAskedForWithoutTheKey() throws Exception {
        try (var server =
                ScriptedServer.answering(
                        (_, c) -> c.send(ScriptedServer.response("200 OK", "RIFF")))) {
            assertEquals(4, LISTS.preview(server.url() + "/p.wav?version=2").length);
            assertEquals(
                    Optional.empty(),
                    Optional.ofNullable(server.requests().getFirst().header("authorization")));
        }
    }

    @Test
    void aRecordingOverPlainHttpFromElsewhereIsNotFetched() {
        assertInstanceOf(
                SpeechFailure.InsecureAddress.class,
                assertThrows(
                                SpeechException.class,
                                () -> LISTS.preview("http://voices.example/a.wav"))
                        .failure());
    }

    private static VoiceLists lists(String standard, String pro, String descriptions) {
        return new VoiceLists() {
            @Override
            public String pool(Environment environment, String pool) {
                return pool.endsWith("pro") ? pro : standard;
            }

            @Override
            public String descriptions(Environment environment) {
                return descriptions;
            }

            @Override
            public byte[] preview(String address) {
                return new byte[0];
            }
        };
    }
}
