package voiceplayground.audio.playback;

import voiceplayground.audio.LiveSound;
import voiceplayground.testkit.FakeSpeaker;

import java.util.ArrayList;
import java.util.List;

/// The loop under a clock of the test's own: 1 ms of the device for 1 ms of the loop.
class LoopFixture {
    static final int RATE_HZ = 8000;
    static final int MILLI_BYTES = 2 * RATE_HZ / 1000;

    final List<FakeSpeaker> devices = new ArrayList<>();
    final List<OutputDevice> told = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    boolean hasDevice = true;
    long nanos = 1_000_000_000L;

    final Output output =
            new Output(
                    rateHz -> {
                        if (!hasDevice) {
                            throw new Speaker.NoDevice("none");
                        }
                        devices.add(new FakeSpeaker(rateHz));
                        return devices.getLast();
                    },
                    () -> nanos,
                    told::add);
    final PlaybackLoop loop = new PlaybackLoop(output, () -> nanos);
    final LiveSound sound = new LiveSound(RATE_HZ, (_, _, _, _) -> 0);

    final PlaybackListener listener =
            new PlaybackListener() {
                @Override
                public void started(long at) {
                    heard.add("started");
                }

                @Override
                public void starved(long at) {
                    heard.add("starved");
                }

                @Override
                public void recovered(long at) {
                    heard.add("recovered");
                }

                @Override
                public void over(boolean finished, long at) {
                    heard.add(finished ? "finished" : "stopped");
                }
            };

    Session play(StartPolicy policy) {
        var session = new Session(sound, 0, policy, listener, () -> nanos, () -> {});
        loop.prepare(RATE_HZ);
        loop.play(session);
        return session;
    }

    void pass(int millis) {
        for (int i = 0; i < millis; i++) {
            loop.step();
            nanos += 1_000_000;
            devices.forEach(d -> d.advance(1_000_000));
        }
    }

    static byte[] tone(int millis) {
        byte[] pcm = new byte[millis * MILLI_BYTES];
        for (int i = 0; i < pcm.length; i += 2) {
            pcm[i] = (byte) 0xE8;
            pcm[i + 1] = 3; // 1000
        }
        return pcm;
    }

    void append(byte[] pcm) {
        sound.append(pcm, 0, pcm.length);
    }

    static int sample(byte[] pcm, int at) {
        return (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8));
    }
}
