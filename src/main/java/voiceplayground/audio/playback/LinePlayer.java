package voiceplayground.audio.playback;

import voiceplayground.audio.PcmFeed;
import voiceplayground.speech.NanoClock;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Plays on the system's default output device.
///
/// Owns the one speaker thread and replaces it when its device has frozen it; a watchdog looks four
/// times a second.
public final class LinePlayer implements Player {
    private static final int WARM_RATE_HZ = 24_000;
    private static final long WATCH_MILLIS = 250;

    /// A speaker thread, its loop, and what it is called.
    private record Post(int number, SpeakerThread thread, PlaybackLoop loop) {}

    private final Speaker.Opener opener;
    private final NanoClock clock;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("vp-speaker-watchdog").factory());
    private volatile OutputDevice device = new OutputDevice.Unknown();
    private volatile Consumer<OutputDevice> deviceListener = _ -> {};
    private volatile double volume = 1;
    private volatile Optional<Session> newest = Optional.empty();
    private volatile Post post;

    /// Plays on the system's default output device.
    public LinePlayer() {
        this(JavaSoundSpeaker::open, NanoClock.SYSTEM);
    }

    /// Plays on the devices that `opener` opens.
    public LinePlayer(Speaker.Opener opener, NanoClock clock) {
        this.opener = opener;
        this.clock = clock;
        this.post = newPost(1);
        post.thread().start();
        var _ =
                watchdog.scheduleWithFixedDelay(
                        this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Post newPost(int number) {
        var loop = new PlaybackLoop(new Output(opener, clock, this::deviceChanged), clock);
        loop.setGain(volume);
        return new Post(number, new SpeakerThread(number, loop, clock), loop);
    }

    @Override
    public void warm() {
        Post now = post;
        now.thread().post(() -> now.loop().warm(WARM_RATE_HZ));
    }

    @Override
    public void prepare(int rateHz) {
        Post now = post;
        now.thread().post(() -> now.loop().prepare(rateHz));
    }

    @Override
    public synchronized Playback play(
            PcmFeed feed, long fromFrame, StartPolicy policy, PlaybackListener listener) {
        var session =
                new Session(feed, fromFrame, policy, listener, clock, () -> post.thread().wake());
        newest = Optional.of(session);
        Post now = post;
        now.thread().post(() -> now.loop().play(session));
        return session;
    }

    @Override
    public void setVolume(double linear) {
        volume = Math.clamp(linear, 0, 1);
        post.loop().setGain(volume);
    }

    @Override
    public OutputDevice device() {
        return device;
    }

    @Override
    public void onDevice(Consumer<OutputDevice> listener) {
        deviceListener = listener;
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        post.thread().end();
    }

    private void deviceChanged(OutputDevice now) {
        device = now;
        deviceListener.accept(now);
    }

    /// A device that froze its thread keeps it; the sound goes on from where it was, on a new one.
    private synchronized void watch() {
        Post stuck = post;
        if (!stuck.thread().isStuck(clock.nanos())) {
            return;
        }
        stuck.thread().abandon();
        Post next = newPost(stuck.number() + 1);
        post = next;
        newest.filter(s -> !s.isOver())
                .ifPresent(s -> next.thread().post(() -> next.loop().adopt(s, s.heardFrame())));
        next.thread().start();
    }
}
