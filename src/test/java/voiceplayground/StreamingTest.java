package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import voiceplayground.synthesis.Outcome;
import voiceplayground.takes.Take;
import voiceplayground.testkit.FakeCard;
import voiceplayground.testkit.FakeLine;
import voiceplayground.testkit.FakeMixerProvider;
import voiceplayground.testkit.Pictures;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.testkit.SpeechLike;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// From the key press to the card, through everything between: a server that holds back all but
/// five events until they were heard and seen.
class StreamingTest extends ProgramTest {
    private static final int EVENTS = 20;
    private static final int EVENT_BYTES = 7_680;
    private static final byte[] PCM =
            Arrays.copyOf(SpeechLike.bytes(SpeechLike.samples(24_000, 4, 1)), EVENTS * EVENT_BYTES);

    private final FakeCard card = new FakeCard("card");
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private ScriptedServer server;

    @Override
    Map<String, String> variables() throws IOException {
        FakeMixerProvider.plug(card);
        server =
                ScriptedServer.answering((_, connection) -> {
                    connection.streamHead();
                    for (int i = 0; i < EVENTS; i++) {
                        if (i == 5 && !mayGoOn.await(60, TimeUnit.SECONDS)) {
                            return;
                        }
                        connection.chunk(event(i));
                    }
                    connection.chunk("data: {\"status\": \"200\", \"done\": true}\n\n").lastChunk();
                });
        return Map.of("VOICE_PLAYGROUND_BASE_URL", server.url(), "SMALLEST_API_KEY", "sk_test");
    }

    private static String event(int number) {
        int from = number * EVENT_BYTES;
        byte[] sound = Arrays.copyOfRange(PCM, from, from + EVENT_BYTES);
        return "event: audio\ndata: {\"audio\": \"%s\", \"done\": false, \"status\": \"206\"}\n\n"
                .formatted(Base64.getEncoder().encodeToString(sound));
    }

    @Override
    @AfterEach
    void close() throws IOException {
        mayGoOn.countDown();
        super.close();
        server.close();
        FakeMixerProvider.plug(null);
    }

    @Test
    void soundIsHeardAndSeenBeforeTheServerSendsTheRestAndStaysInHand() throws Exception {
        WritableImage before = picture();
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("frames reached the line", () -> given().length >= 2 * EVENT_BYTES);
        until("columns are on the waveform", () -> columnsThatChanged(before) > 20);
        assertEquals(1, mayGoOn.getCount());
        Pictures.write(picture(), "streaming");

        mayGoOn.countDown();
        until("all was heard", () -> state().startsWith("Done"));
        Take take = fx(() -> takes().getItems().getFirst());
        assertEquals(Outcome.FINISHED, take.outcome());
        assertArrayEquals(PCM, sound(Files.readAllBytes(take.wav())));

        clickOn("#takes");
        push(KeyCode.HOME);
        int heardBefore = given().length;
        push(KeyCode.ENTER);
        until("it is heard again", () -> given().length > heardBefore + EVENT_BYTES);
        assertEquals(1, server.posts());

        push(KeyCode.ESCAPE);
        clickOn("#library-save");
        until("it is saved", () -> Files.exists(savedTo));
        assertArrayEquals(Files.readAllBytes(take.wav()), Files.readAllBytes(savedTo));
        assertEquals(1, server.posts());
    }

    @Test
    void stopKeepsWhatHadCome() throws Exception {
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("frames reached the line", () -> given().length >= EVENT_BYTES);
        push(KeyCode.ESCAPE);
        until("the take is listed", () -> takes().getItems().size() == 1);
        Take take = fx(() -> takes().getItems().getFirst());
        assertEquals(Outcome.STOPPED, take.outcome());
        assertTrue(state().startsWith("Stopped"), state());
        assertArrayEquals(
                Arrays.copyOf(PCM, 5 * EVENT_BYTES), sound(Files.readAllBytes(take.wav())));
    }

    private byte[] given() {
        var all = new ByteArrayOutputStream();
        card.lines().stream().map(FakeLine::given).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sound(byte[] wav) {
        return Arrays.copyOfRange(wav, 44, wav.length);
    }

    /// Columns of the waveform whose pixels, right above its middle, are others than before.
    private int columnsThatChanged(WritableImage before) {
        Bounds place =
                lookup("#waveform")
                        .query()
                        .localToScene(lookup("#waveform").query().getBoundsInLocal());
        WritableImage now = picture();
        int y = (int) place.getCenterY() - 3;
        int changed = 0;
        for (int x = (int) place.getMinX(); x < place.getMaxX(); x++) {
            if (now.getPixelReader().getArgb(x, y) != before.getPixelReader().getArgb(x, y)) {
                changed++;
            }
        }
        return changed;
    }
}
