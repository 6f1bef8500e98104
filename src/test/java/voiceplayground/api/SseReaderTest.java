package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

class SseReaderTest {
    /// A reader that is stuck must fail the test, not stop the build.
    private static final Duration WATCHDOG = Duration.ofSeconds(20);

    record Case(String name, byte[] input, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        var mapper = new JsonMapper();
        return text("sse-cases.ndjson").lines().map(mapper::readTree).map(SseReaderTest::toCase);
    }

    private static Case toCase(JsonNode json) {
        byte[] input =
                json.has("hex")
                        ? HexFormat.of().parseHex(json.get("hex").stringValue())
                        : json.get("in").stringValue().getBytes(StandardCharsets.UTF_8);
        var expected = new ArrayList<String>();
        for (var retry : json.path("retry")) {
            expected.add("retry " + retry.asString());
        }
        for (var event : json.get("events")) {
            expected.add(
                    shown(
                            event.get(0).stringValue(),
                            event.get(1).stringValue(),
                            event.get(2).stringValue()));
        }
        return new Case(json.get("name").stringValue(), input, expected);
    }

    private static String shown(String type, String data, String id) {
        return type + " | " + data + " | " + id;
    }

    private static String text(String resource) {
        try (var in = SseReaderTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Collects what a reader tells, retries first as the table has them.
    private static final class Told implements SseReader.Handler {
        private final List<String> retries = new ArrayList<>();
        private final List<String> events = new ArrayList<>();

        @Override
        public void event(String type, String id, byte[] data, int offset, int length) {
            events.add(shown(type, Utf8.decode(data, offset, length), id));
        }

        @Override
        public void retry(long millis) {
            retries.add("retry " + millis);
        }

        List<String> all() {
            var all = new ArrayList<>(retries);
            all.addAll(events);
            return all;
        }
    }

    /// Reads the input cut at the given places. Each piece lies in an array of its own that is
    /// spoiled afterwards, so that a reader which keeps it is found out.
    private static List<String> read(byte[] input, int... cuts) throws SpeechException {
        var told = new Told();
        var reader = new SseReader(told);
        int from = 0;
        for (int i = 0; i <= cuts.length; i++) {
            int to = i < cuts.length ? cuts[i] : input.length;
            byte[] piece = new byte[to - from + 5];
            System.arraycopy(input, from, piece, 3, to - from);
            reader.feed(piece, 3, to - from);
            Arrays.fill(piece, (byte) '#');
            from = to;
        }
        reader.end();
        return told.all();
    }

    @Test
    void theTableHasAtLeast120CasesOfDifferentNames() {
        var names = cases().map(Case::name).toList();
        assertTrue(names.size() >= 120, names.size() + " cases");
        assertEquals(names.size(), names.stream().distinct().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStreamIsReadWhole(Case c) {
        assertTimeoutPreemptively(WATCHDOG, () -> assertEquals(c.expected(), read(c.input())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStreamIsReadByteByByte(Case c) {
        int[] cuts = new int[c.input().length];
        Arrays.setAll(cuts, i -> i);
        assertTimeoutPreemptively(
                WATCHDOG, () -> assertEquals(c.expected(), read(c.input(), cuts)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStreamIsReadSplitAtEveryPosition(Case c) {
        assertTimeoutPreemptively(
                WATCHDOG,
                () -> {
                    for (int cut = 0; cut <= c.input().length; cut++) {
                        assertEquals(c.expected(), read(c.input(), cut), "cut at " + cut);
                    }
                });
    }

    @Test
    void allCasesOneAfterTheOtherAreReadInRandomPieces() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var list = cases().toList();
        assertTimeoutPreemptively(
                WATCHDOG,
                () -> {
                    for (int round = 0; round < 20; round++) {
                        for (var c : list) {
                            int pieces = random.nextInt(6);
                            int[] cuts =
                                    random.ints(pieces, 0, c.input().length + 1).sorted().toArray();
                            assertEquals(c.expected(), read(c.input(), cuts), c + ", seed " + seed);
                        }
                    }
                });
    }

    @Test
    void anEventThatLiesWholeInTheBytesIsHandedOverWithoutACopy() throws SpeechException {
        byte[] bytes =
                "event: audio\ndata: {\"audio\": \"AAAA\"}\n\n".getBytes(StandardCharsets.UTF_8);
        var arrays = new ArrayList<byte[]>();
        new SseReader((_, _, data, _, _) -> arrays.add(data)).feed(bytes, 0, bytes.length);
        assertEquals(1, arrays.size());
        assertSame(bytes, arrays.getFirst());
    }

    @Test
    void theEndTellsWhetherAnEventWasDropped() throws SpeechException {
        assertFalse(endOf("data: x\n\n"));
        assertFalse(endOf(""));
        assertFalse(endOf(": comment\n"));
        assertTrue(endOf("data: x\n"));
        assertTrue(endOf("data: x\n\nda"));
    }

    private static boolean endOf(String text) throws SpeechException {
        var reader = new SseReader(new Told());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reader.feed(bytes, 0, bytes.length);
        return reader.end();
    }

    @Test
    void aLineThatIsNoDataIsRefusedBeyondItsLimit() {
        var expected = new SpeechFailure.TooLarge("line", SseReader.MAX_LINE_BYTES);
        for (String start : List.of(":", "event: ", "id: ", "whatever", "datax: ", "data-")) {
            assertEquals(expected, refused(start, SseReader.MAX_LINE_BYTES + 1), start);
        }
    }

    @Test
    void anEventIsRefusedBeyondItsLimit() {
        assertEquals(
                new SpeechFailure.TooLarge("event", SseReader.MAX_EVENT_BYTES),
                refused("data: ", SseReader.MAX_EVENT_BYTES + 2));
    }

    @Test
    void linesOfDataCountTogether() {
        byte[] line = ("data:" + "x".repeat(1000) + "\n").getBytes(StandardCharsets.UTF_8);
        var reader = new SseReader(new Told());
        var refused =
                assertThrows(
                        SpeechException.class,
                        () -> {
                            for (int i = 0; i <= SseReader.MAX_EVENT_BYTES / 1000; i++) {
                                reader.feed(line, 0, line.length);
                            }
                        });
        assertEquals(
                new SpeechFailure.TooLarge("event", SseReader.MAX_EVENT_BYTES), refused.failure());
    }

    @Test
    void anEventOf25MegabytesIsRead() throws SpeechException {
        int size = 25 << 20;
        var lengths = new ArrayList<Integer>();
        var reader = new SseReader((_, _, _, _, length) -> lengths.add(length));
        feed(reader, "data: ", size);
        reader.feed(new byte[] {'\n', '\n'}, 0, 2);
        assertEquals(List.of(size), lengths);
    }

    @Test
    void aMillionCommentsAreReadWithoutKeepingThem() throws SpeechException {
        byte[] comments = ": still here\n\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        var told = new Told();
        var reader = new SseReader(told);
        for (int i = 0; i < 1000; i++) {
            reader.feed(comments, 0, comments.length);
        }
        assertEquals(List.of(), told.all());
    }

    private static SpeechFailure refused(String start, int more) {
        return assertThrows(
                        SpeechException.class, () -> feed(new SseReader(new Told()), start, more))
                .failure();
    }

    private static void feed(SseReader reader, String start, int more) throws SpeechException {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        reader.feed(first, 0, first.length);
        byte[] piece = new byte[64 << 10];
        Arrays.fill(piece, (byte) 'x');
        for (int left = more; left > 0; left -= piece.length) {
            reader.feed(piece, 0, Math.min(left, piece.length));
        }
    }
}
