package voiceplayground.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.JsonValue;
import voiceplayground.storage.Disk;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonText;
import voiceplayground.testkit.FailingDisk;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SplittableRandom;

class WireLogTest {
    @TempDir Path folder;

    @Test
    void anEventIsOneLine() throws Exception {
        assertEquals(
                "{\"ms\":1234.567,\"type\":\"audio\",\"id\":\"7\",\"data\":\"{\\\"audio\\\":\\\"AAEC\\\"}\"}\n",
                line("audio", "7", "{\"audio\":\"AAEC\"}".getBytes(UTF_8), 1_234_567_890));
        assertEquals(
                "{\"ms\":0.000,\"type\":\"message\",\"data\":\"\"}\n",
                line("message", "", new byte[0], 0));
        assertEquals(
                "{\"ms\":0.012,\"type\":\"a\",\"data\":\"\\\\ \\n\\r\\t\\u0000\\u001fé\u2028\"}\n",
                line("a", "", "\\ \n\r\t\u0000\u001fé\u2028".getBytes(UTF_8), 12_999));
    }

    @Test
    void bytesThatAreNoTextAreKeptAllTheSame() throws Exception {
        byte[] bytes = "a\u00ff\u00c3".getBytes(ISO_8859_1);
        assertEquals(
                "{\"ms\":0.000,\"type\":\"audio\",\"dataBase64\":\"Yf/D\"}\n",
                line("audio", "", bytes, 0));
    }

    @Test
    void anyDataComesBackWhateverItsSize() throws Exception {
        long seed = System.nanoTime();
        System.out.println("WireLogTest seed " + seed);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            byte[] data = new byte[random.nextInt(i % 10 == 0 ? 300_000 : 300)];
            random.nextBytes(data);
            if (i % 3 != 0) {
                for (int k = 0; k < data.length; k++) {
                    data[k] &= 0x7f;
                }
            }
            var line = new JsonFields((JsonValue.Struct) JsonText.parse(line("t", "i", data, i)));
            byte[] back =
                    line.text("data")
                            .map(t -> t.getBytes(UTF_8))
                            .orElseGet(() ->
                                    Base64.getDecoder()
                                            .decode(line.text("dataBase64").orElseThrow()));
            assertArrayEquals(data, back, "seed " + seed);
        }
    }

    @Test
    void anEventOfUsualSizeIsOneWrite() throws Exception {
        var disk = FailingDisk.never();
        try (var file = disk.create(folder.resolve("w"))) {
            var log = new WireLog(file, ByteBuffer.allocateDirect(1 << 16));
            byte[] data = new byte[11_000];
            java.util.Arrays.fill(data, (byte) 'A');
            for (int i = 0; i < 5; i++) {
                log.event("audio", "", data, 0, data.length, i);
            }
        }
        assertEquals(5, disk.log().stream().filter("append w"::equals).count());
    }

    private String line(String type, String id, byte[] data, long nanos) throws Exception {
        Path path = folder.resolve("wire");
        Files.deleteIfExists(path);
        byte[] around = new byte[data.length + 9];
        System.arraycopy(data, 0, around, 4, data.length);
        try (var file = Disk.SYSTEM.create(path)) {
            new WireLog(file, ByteBuffer.allocateDirect(256))
                    .event(type, id, around, 4, data.length, nanos);
        }
        return Files.readString(path);
    }
}
