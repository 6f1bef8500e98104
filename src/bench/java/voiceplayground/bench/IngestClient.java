package voiceplayground.bench;

import voiceplayground.speech.NanoClock;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.Synthesizer;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32C;

/// One run without playback: prints peak resident memory in MB, seconds taken, checksum of the kept
/// sound.
///
/// Arguments: base URL, folder for the takes.
final class IngestClient {
    private IngestClient() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        long start = System.nanoTime();
        var over = new CountDownLatch(1);
        try (var synthesizer =
                new Synthesizer(
                        Clients.own(),
                        new NoPlayer(),
                        Takes.recorders(folder),
                        NanoClock.SYSTEM,
                        (_, state) -> {
                            if (state.isFinal()) {
                                over.countDown();
                            }
                        })) {
            Run run =
                    synthesizer.start(
                            Clients.environment(args[0]),
                            Clients.request(44_100),
                            Optional.empty());
            over.await();
            System.err.println(run.state());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double peak = peakMegabytes();
        System.out.println(peak + " " + seconds + " " + Long.toHexString(checksum(folder)));
        System.exit(0);
    }

    /// `VmHWM` of this process.
    private static double peakMegabytes() throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }

    private static long checksum(Path folder) throws Exception {
        Path wav;
        try (var files = Files.walk(folder)) {
            wav = files.filter(f -> f.endsWith("audio.wav")).findFirst().orElseThrow();
        }
        var sum = new CRC32C();
        var buffer = ByteBuffer.allocate(1 << 16);
        try (var file = new RandomAccessFile(wav.toFile(), "r")) {
            var channel = file.getChannel().position(44);
            while (channel.read(buffer.clear()) > 0) {
                sum.update(buffer.flip());
            }
        }
        return sum.getValue();
    }
}
