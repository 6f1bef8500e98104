package voiceplayground.audio.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.audio.LiveSound;
import voiceplayground.testkit.FakeCard;
import voiceplayground.testkit.FakeMixerProvider;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A card that is missing, taken, pulled out, frozen, or back again. Nothing of this raises an
/// exception in Java.
class CardFaultsTest extends CardFixture {
    private static final OutputDevice ONE = new OutputDevice.Line("card one");
    private static final OutputDevice TWO = new OutputDevice.Line("card two");

    private final FakeCard next = new FakeCard("card two", FAST);

    CardFaultsTest() {
        super(FAST);
    }

    /// A sound that is long enough to outlive every fault, and still grows.
    private static LiveSound growing() {
        var sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);
        byte[] pcm = noise(9500);
        sound.append(pcm, 0, pcm.length);
        return sound;
    }

    private Playback sounding(LiveSound sound) {
        Playback playback = player.play(sound, 0, StartPolicy.INSTANT, listener);
        await("it sounds", () -> playback.heardFrame() > RATE_HZ / 10);
        return playback;
    }

    private static boolean isSounding(FakeCard card) {
        return !card.lines().isEmpty() && card.lines().getLast().given().length > 0;
    }

    private static List<String> speakers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("vp-speaker-\\d+"))
                .sorted()
                .toList();
    }

    @Test
    void withoutAnyDeviceTheSoundKeepsTimeAndSaysSo() throws Exception {
        FakeMixerProvider.plug(null);
        long start = clock.nanos();
        player.play(whole(noise(400), RATE_HZ), 0, StartPolicy.INSTANT, listener);
        assertTrue(awaitOver());
        assertTrue(clock.nanos() - start >= 390_000_000L, "in time");
        assertInstanceOf(OutputDevice.Silent.class, player.device());
    }

    @Test
    void aDeviceIsLookedForWhileNothingSounds() {
        FakeMixerProvider.plug(null);
        player.warm();
        await("told", () -> player.device() instanceof OutputDevice.Silent);
        FakeMixerProvider.plug(card);
        await("found", () -> player.device().equals(ONE));
    }

    @Test
    void aTakenDeviceIsToldAndTakenWhenItIsFree() throws Exception {
        card.setUnavailable(true);
        Playback playback = player.play(growing(), 0, StartPolicy.INSTANT, listener);
        await("told", () -> player.device().equals(new OutputDevice.Silent("the card is taken")));
        await("time goes on", () -> playback.heardFrame() > RATE_HZ / 20);
        card.setUnavailable(false);
        await("taken", () -> player.device().equals(ONE));
        await("sounding", () -> isSounding(card));
        playback.stop();
        assertFalse(awaitOver());
    }

    @Test
    void aVanishedDeviceIsReplacedByTheNextOne() {
        Playback playback = sounding(growing());
        card.vanish();
        FakeMixerProvider.plug(next);
        await("noticed", () -> player.device().equals(TWO));
        await("sounding", () -> isSounding(next));
        assertFalse(playback.isOver());
    }

    @Test
    void aVanishedDeviceThatReturnsIsTakenAgainAndTimeWentOnBetween() {
        Playback playback = sounding(growing());
        card.vanish();
        await("told", () -> player.device() instanceof OutputDevice.Silent);
        long gone = playback.heardFrame();
        await("time goes on", () -> playback.heardFrame() > gone + RATE_HZ / 10);
        int lines = card.lines().size();
        card.comeBack();
        await("taken", () -> player.device().equals(ONE));
        await("sounding", () -> card.lines().size() > lines && isSounding(card));
        assertFalse(playback.isOver());
    }

    @Test
    void aFrozenDeviceIsLeftAndTheNextOneIsTakenByANewThread() {
        Playback playback = sounding(growing());
        FakeMixerProvider.plug(next);
        card.freeze();
        await("sounding", () -> isSounding(next));
        assertTrue(speakers().contains("vp-speaker-2"));
        assertFalse(playback.isOver());
    }

    @Test
    void aThreadThatComesBackFromAFrozenDeviceTouchesNothing() throws Exception {
        byte[] pcm = noise(9500);
        LiveSound sound = whole(pcm, RATE_HZ);
        sounding(sound);
        FakeMixerProvider.plug(next);
        card.freeze();
        await("sounding", () -> isSounding(next));
        int before = card.lines().getLast().given().length;
        card.thaw();
        await("the old thread ended", () -> !speakers().contains("vp-speaker-1"));
        assertTrue(awaitOver());
        assertTrue(
                card.lines().getLast().given().length <= before + 20 * MILLI_BYTES,
                "at most the piece that it was writing");
        assertEquals(TWO, player.device());
        assertEquals(
                sound.frames(),
                next.lines().getLast().given().length / 2
                        + firstFrameOn(next, pcm)
                        - next.lines().getLast().getBufferSize() / 2);
    }

    /// Where in the sound a card began, found by what it was given behind its fade-in.
    private static int firstFrameOn(FakeCard card, byte[] pcm) {
        byte[] given = card.lines().getLast().given();
        byte[] part = Arrays.copyOfRange(given, 30 * MILLI_BYTES, 40 * MILLI_BYTES);
        for (int i = 0; i + part.length <= pcm.length; i += 2) {
            if (Arrays.equals(pcm, i, i + part.length, part, 0, part.length)) {
                return i / 2 - 30 * RATE_HZ / 1000;
            }
        }
        throw new AssertionError("not of this sound");
    }

    @Test
    void aSoundThatIsReplacedWhileTheDeviceHangsIsEnded() throws Exception {
        sounding(growing());
        FakeMixerProvider.plug(next);
        card.freeze();
        var second = new CompletableFuture<Boolean>();
        player.play(
                whole(noise(50), RATE_HZ),
                0,
                StartPolicy.INSTANT,
                new PlaybackListener() {
                    @Override
                    public void over(boolean finished, long nanos) {
                        second.complete(finished);
                    }
                });
        assertFalse(awaitOver());
        assertTrue(second.get(30, TimeUnit.SECONDS));
        assertTrue(contains(next.lines().getLast().given(), noise(50)), "heard untouched");
    }

    @Test
    void whereOpeningHangsTooTimeGoesOnSilentlyAndThreadsDoNotPileUp() {
        Playback playback = sounding(growing());
        card.freeze();
        await("told", () -> player.device() instanceof OutputDevice.Silent);
        long silent = playback.heardFrame();
        await("time goes on", () -> playback.heardFrame() > silent + 3L * RATE_HZ);
        assertEquals(List.of("vp-speaker-1", "vp-speaker-2", "vp-speaker-3"), speakers());
        card.thaw();
        await("taken", () -> player.device().equals(ONE));
        await("given up threads end", () -> speakers().equals(List.of("vp-speaker-3")));
        await(
                "late lines are closed",
                () -> card.lines().stream().filter(l -> l.isOpen()).count() <= 1);
    }
}
