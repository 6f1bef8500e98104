package voiceplayground.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// An hour of sound through client, recorder and pyramid in a small heap.
final class HourSection implements Section {
    @Override
    public String name() {
        return "hour";
    }

    @Override
    public String about() {
        return """
        One hour of 44.1 kHz sound from a server in another process, unpaced, 1024 bytes of PCM an event, through client,
        recorder and peak pyramid of a JVM with `-Xmx64m -XX:+UseSerialGC`. The kept WAV is compared with what was sent.\
        """;
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("vp-hour");
        try (Child server = Child.java(List.of(), EventServer.class, 44_100, 3600, 1024, 0);
                Child client =
                        Child.java(
                                List.of("-Xmx64m", "-XX:+UseSerialGC"),
                                IngestClient.class,
                                "http://127.0.0.1:" + server.line(),
                                folder)) {
            String[] words = client.line().split(" ");
            boolean equal = words[2].equals(server.line());
            return List.of(
                    Figure.of(
                            "peak resident memory",
                            Double.parseDouble(words[0]),
                            "MB",
                            128,
                            "sound alone: 318 MB"),
                    Figure.info("time taken", Double.parseDouble(words[1]), "s", "3600 s of sound"),
                    Figure.of(
                            "frames that differ between the file and what was sent",
                            equal ? 0 : 1,
                            "",
                            0,
                            "checksums"));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
