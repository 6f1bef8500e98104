package voiceplayground.audio.playback;

import voiceplayground.audio.PcmFeed;
import voiceplayground.speech.NanoClock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Plays on the system's default output device, or on one that a person chose.
///
/// Owns the one speaker thread and replaces it when its device has frozen it; a watchdog looks four
/// times a second.
public final class LinePlayer implements Player {
    private static final int WARM_RATE_HZ = 24_000;
    private static final long WATCH_MILLIS = 250;

    /// A speaker thread, its loop, and what it is called.
    private record Post(int number, SpeakerThread thread, PlaybackLoop loop) {}

    private final OutputDevices devices;
    private final Speaker.Opener opener;
    private final NanoClock clock;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("vp-speaker-watchdog").factory());
    private volatile OutputDevice device = new OutputDevice.Unknown();
    private volatile Consumer<OutputDevice> deviceListener = _ -> {};
    private volatile double volume = 1;

    /// Sounds that are not over, the newest last. Guarded by this.
    private final List<Session> sounds = new ArrayList<>();

    /// Only one thread opens a device at a time: where one hangs, others would too.
    private final Semaphore opening = new Semaphore(1);

    private volatile Post post;

    /// Plays on the system's default output device, or on the one that is wanted.
    public LinePlayer() {
        this(new OutputDevices());
    }

    /// Plays on the devices that `opener` opens.
    public LinePlayer(Speaker.Opener opener, NanoClock clock) {
        this(opener, clock, new OutputDevices());
    }

    private LinePlayer(OutputDevices devices) {
        this(devices::open, NanoClock.SYSTEM, devices);
    }

    private LinePlayer(Speaker.Opener opener, NanoClock clock, OutputDevices devices) {
        this.devices = devices;
        this.opener = opener;
        this.clock = clock;
        this.post = newPost(1);
        post.thread().start();
        var _ =
                watchdog.scheduleWithFixedDelay(
                        this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Post newPost(int number) {
        var loop = new PlaybackLoop(new Output(this::open, clock, this::deviceChanged), clock);
        loop.setGain(volume);
        return new Post(number, new SpeakerThread(number, loop), loop);
    }

    private Speaker open(int rateHz) throws Speaker.NoDevice {
        if (!opening.tryAcquire()) {
            throw new Speaker.NoDevice("the sound device does not answer");
        }
        try {
            return opener.open(rateHz);
        } finally {
            opening.release();
        }
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
        sounds.removeIf(Session::isOver);
        sounds.add(session);
        Post now = post;
        now.thread().post(() -> now.loop().play(session));
        return session;
    }

    @Override
    public synchronized void setVolume(double linear) {
        volume = Math.clamp(linear, 0, 1);
        post.loop().setGain(volume);
    }

    @Override
    public void useDevice(Optional<String> name) {
        devices.want(name);
        // Lets go of a line that waits for a sound; one that sounds goes on where it is.
        warm();
    }

    @Override
    public synchronized boolean isSounding() {
        sounds.removeIf(Session::isOver);
        return !sounds.isEmpty();
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
        if (!stuck.loop().door().shutBehindStuck(clock.nanos())) {
            return;
        }
        Post next = newPost(stuck.number() + 1);
        post = next;
        sounds.removeIf(Session::isOver);
        for (Session sound : sounds) {
            boolean isNewest = sound == sounds.getLast();
            next.thread()
                    .post(() -> {
                        if (isNewest) {
                            next.loop().adopt(sound);
                        } else {
                            next.loop().drop(sound);
                        }
                    });
        }
        next.thread().start();
    }
}
