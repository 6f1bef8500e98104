package voiceplayground.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sound device without a card: a private PulseAudio daemon with a null sink, and what its
/// monitor hears.
///
/// Needs the Debian packages `pulseaudio`, `pulseaudio-utils` and `libasound2-plugins`; [#missing]
/// says what is not there. The daemon and the recorder are ended by [#close].
final class NullSink implements AutoCloseable {
    /// Frames of the monitor with the time at which they were read.
    record Heard(long nanos, short[] samples) {}

    private final Path folder;
    private final int rateHz;
    private final Process daemon;
    private final Process recorder;
    private final List<Heard> heard = new ArrayList<>();

    private NullSink(int rateHz) throws IOException, InterruptedException {
        this.rateHz = rateHz;
        folder = Files.createTempDirectory("vp-sink");
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(
                folder.resolve("default.pa"),
                """
                load-module module-native-protocol-unix auth-anonymous=1 socket=%s/native
                load-module module-null-sink sink_name=vp format=s16le rate=%d channels=1 norewinds=1
                set-default-sink vp
                set-default-source vp.monitor
                """
                        .formatted(run, rateHz));
        Files.writeString(
                folder.resolve("asound.conf"),
                """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse }
                ctl.!default { type pulse }
                """);
        daemon =
                start(
                        "pulseaudio",
                        "-n",
                        "-F",
                        folder.resolve("default.pa").toString(),
                        "--daemonize=no",
                        "--exit-idle-time=-1",
                        "--use-pid-file=no",
                        "--disable-shm=yes",
                        "--realtime=no",
                        "--high-priority=no",
                        "--disallow-exit=yes",
                        "--log-target=file:" + folder.resolve("pulse.log"));
        for (int i = 0; i < 100 && start("pactl", "info").waitFor() != 0; i++) {
            Thread.sleep(50);
        }
        recorder =
                start(
                        "parec",
                        "-d",
                        "vp.monitor",
                        "--format=s16le",
                        "--rate=" + rateHz,
                        "--channels=1",
                        "--latency-msec=1",
                        "--raw");
        Thread.ofPlatform().daemon().name("monitor").start(this::listen);
        // Playing before the recorder runs would miss the head of the sound.
        synchronized (heard) {
            long deadline = System.nanoTime() + 5_000_000_000L;
            while (heard.isEmpty() && System.nanoTime() < deadline) {
                heard.wait(100);
            }
        }
    }

    static Optional<String> missing() {
        for (String program : List.of("pulseaudio", "pactl", "parec")) {
            boolean there = false;
            for (String place : System.getenv("PATH").split(File.pathSeparator)) {
                there |= Files.isExecutable(Path.of(place, program));
            }
            if (!there) {
                return Optional.of(program + " is not installed");
            }
        }
        return Optional.empty();
    }

    static NullSink open(int rateHz) throws IOException, InterruptedException {
        return new NullSink(rateHz);
    }

    /// What a program needs in its environment to play here.
    Map<String, String> surroundings() {
        return Map.of(
                "PULSE_RUNTIME_PATH",
                folder.resolve("run").toString(),
                "PULSE_STATE_PATH",
                folder.toString(),
                "PULSE_SERVER",
                "unix:" + folder.resolve("run/native"),
                "ALSA_CONFIG_PATH",
                folder.resolve("asound.conf").toString());
    }

    /// When the first sample louder than `floor` was heard at or after a time; empty when none was.
    Optional<Long> onset(long fromNanos, int floor) {
        for (Heard piece : snapshot()) {
            if (piece.nanos() >= fromNanos) {
                for (int i = 0; i < piece.samples().length; i++) {
                    if (Math.abs(piece.samples()[i]) > floor) {
                        return Optional.of(timeOf(piece, i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// When the last sample louder than `floor` was heard between two times; empty when none was.
    Optional<Long> lastSound(long fromNanos, long untilNanos, int floor) {
        Optional<Long> last = Optional.empty();
        for (Heard piece : snapshot()) {
            if (piece.nanos() >= fromNanos && piece.nanos() <= untilNanos) {
                for (int i = 0; i < piece.samples().length; i++) {
                    if (Math.abs(piece.samples()[i]) > floor) {
                        last = Optional.of(timeOf(piece, i));
                    }
                }
            }
        }
        return last;
    }

    private long timeOf(Heard piece, int sample) {
        return piece.nanos() - (piece.samples().length - 1 - sample) * 1_000_000_000L / rateHz;
    }

    private List<Heard> snapshot() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    private void listen() {
        byte[] buffer = new byte[65536];
        try (InputStream in = recorder.getInputStream()) {
            while (true) {
                int n = in.read(buffer);
                long now = System.nanoTime();
                if (n < 0) {
                    return;
                }
                short[] samples = new short[n / 2];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (short) ((buffer[2 * i] & 0xff) | (buffer[2 * i + 1] << 8));
                }
                synchronized (heard) {
                    heard.add(new Heard(now, samples));
                    heard.notifyAll();
                }
            }
        } catch (IOException e) {
            // The recorder was ended.
        }
    }

    private Process start(String... command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(surroundings());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        if (!command[0].equals("parec")) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        return builder.start();
    }

    @Override
    public void close() throws IOException {
        recorder.destroy();
        daemon.destroy();
        try {
            daemon.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
