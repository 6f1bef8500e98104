package voiceplayground.ui.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import voiceplayground.api.PublicText;
import voiceplayground.api.WavesSpeechClient;
import voiceplayground.settings.UpdateChoice;
import voiceplayground.speech.NanoClock;
import voiceplayground.testkit.MemorySettings;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.updates.Release;
import voiceplayground.updates.UpdateCheck;
import voiceplayground.updates.UpdateSource;
import voiceplayground.updates.Version;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is asked, and when, counted by a server.
class UpdatesViewModelTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final URI PAGE = URI.create("https://pages.example/releases");

    private final MemorySettings settings = new MemorySettings();
    private final List<String> opened = new ArrayList<>();
    private final WavesSpeechClient client = new WavesSpeechClient(NanoClock.SYSTEM);
    private final TestClock clock = new TestClock();
    private ScriptedServer server;
    private String status = "200 OK";
    private String document = "{\"tag_name\": \"v1.1.0\", \"body\": \"Faster.\"}";

    private static final class TestClock extends Clock {
        private Instant now = MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server =
                ScriptedServer.answering((_, connection) ->
                        connection.send(ScriptedServer.response(status, document)));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void nobodyIsAskedUntilAPersonWantsIt() {
        var updates = open();
        updates.lookIfDue();
        for (int day = 0; day < 5; day++) {
            clock.now = clock.now.plus(Duration.ofDays(1));
            updates.lookIfDue();
            updates = open();
        }
        assertEquals(0, server.requests().size());
        assertEquals(UpdateChoice.DEFAULT, settings.settings().updates());
    }

    @Test
    void oneRequestADayIsSentHoweverOftenTheProgramIsStartedOrComeBackTo() {
        turnOn();
        for (int day = 1; day <= 3; day++) {
            for (int hour = 0; hour < 24; hour++) {
                open().lookIfDue();
                clock.now = clock.now.plus(Duration.ofHours(1));
            }
            assertEquals(day, server.requests().size());
        }
    }

    @Test
    void aLookThatFailedCountsAndIsNotTold() {
        status = "500 Broken";
        turnOn();
        var updates = open();
        updates.lookIfDue();
        open();
        assertEquals(1, server.requests().size());
        assertEquals("", updates.saidProperty().get());
        assertEquals(Optional.empty(), updates.offeredProperty().get());
    }

    @Test
    void nothingIsSentBeforeTheWindowIsThere() {
        turnOn();
        made().lookIfDue();
        assertEquals(0, server.requests().size());
    }

    @Test
    void aNewerVersionIsOfferedAndItsPageOpened() {
        turnOn();
        var updates = open();
        assertEquals(
                Optional.of(
                        new Release(
                                new Version(1, 1, 0, List.of()),
                                "Faster.",
                                PAGE,
                                Optional.empty())),
                updates.offeredProperty().get());
        updates.openPageCommand().run();
        assertEquals(List.of(PAGE.toString()), opened);
        updates.laterCommand().run();
        assertEquals(Optional.empty(), updates.offeredProperty().get());
        nextDay();
        assertTrue(open().offeredProperty().get().isPresent(), "later is not never");
    }

    @Test
    void aSkippedVersionIsNotOfferedAgainButANewerOneIs() {
        turnOn();
        open().skipCommand().run();
        nextDay();
        assertFalse(open().offeredProperty().get().isPresent());
        document = "{\"tag_name\": \"v1.0.5\"}";
        nextDay();
        assertFalse(open().offeredProperty().get().isPresent(), "older than the skipped one");
        document = "{\"tag_name\": \"v1.1.1\"}";
        nextDay();
        assertTrue(open().offeredProperty().get().isPresent());
    }

    @Test
    void whoAsksIsShownASkippedVersionToo() {
        var updates = open();
        updates.lookNowCommand().run();
        updates.skipCommand().run();
        updates.lookNowCommand().run();
        assertTrue(updates.offeredProperty().get().isPresent());
    }

    @Test
    void equalOlderAndPreReleasesAreNotOffered() {
        for (String tag : List.of("v1.0.0", "1.0", "0.9.9", "v1.0.0-rc.1", "v2.0.0-rc.1")) {
            document = "{\"tag_name\": \"" + tag + "\"}";
            var updates = open();
            updates.lookNowCommand().run();
            assertEquals(Optional.empty(), updates.offeredProperty().get(), tag);
            assertEquals("Version 1.0.0 is the newest.", updates.saidProperty().get(), tag);
        }
    }

    @Test
    void whoAsksIsToldWhyItIsNotKnown() {
        String unknown = "It is not known whether there is a newer version. ";
        assertEquals(
                unknown + "No version has been published there.", saidOf("404 Not Found", "{}"));
        assertEquals(
                unknown + "127.0.0.1 does not answer that now.",
                saidOf("403 Forbidden", "{\"message\": \"rate limit\"}"));
        assertEquals(
                unknown + "The answer does not tell of a version.",
                saidOf("200 OK\nContent-Type: text/html", "<html><script>alert(1)</script>"));
        assertEquals(
                unknown + "The server pointed to another address.",
                saidOf("302 Found\nLocation: https://pages.example/", ""));
        assertEquals(
                unknown + "The answer is larger than this program accepts.",
                saidOf("200 OK", "{\"tag_name\": \"v9.0.0\"}" + " ".repeat(70_000)));
        assertEquals(unknown + "The server failed.", saidOf("500 Broken", ""));
    }

    private String saidOf(String answered, String body) {
        status = answered;
        document = body;
        var updates = open();
        updates.lookNowCommand().run();
        assertEquals(Optional.empty(), updates.offeredProperty().get());
        assertTrue(updates.lookNowCommand().executable().get());
        return updates.saidProperty().get();
    }

    private void nextDay() {
        clock.now = clock.now.plus(Duration.ofDays(1));
    }

    private void turnOn() {
        made().dailyProperty().set(true);
        assertTrue(settings.settings().updates().isDaily());
    }

    /// The program starts.
    private UpdatesViewModel open() {
        var updates = made();
        updates.start();
        return updates;
    }

    private UpdatesViewModel made() {
        var source =
                new UpdateSource(new Version(1, 0, 0, List.of()), URI.create(server.url()), PAGE);
        return new UpdatesViewModel(
                new UpdateCheck(source, new PublicText(() -> client)),
                settings,
                clock,
                opened::add,
                Runnable::run,
                Runnable::run,
                new Texts(Locale.US));
    }
}
