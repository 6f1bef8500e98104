package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class EventsCommandTest {
    private static final String STREAM =
            "\uFEFF: a comment\r\nevent: audio\r\nid: 7\r\ndata: {\"a\":1}\r\n\r\n"
                    + "data: one\rdata: zwei \u00e9\r\rid\ndata\n\ndata: unfinished";
    private static final String LINES =
            """
            {"event": "audio", "data": "{\\"a\\":1}", "id": "7"}
            {"event": "message", "data": "one\\nzwei \u00e9", "id": "7"}
            {"event": "message", "data": "", "id": ""}
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8192})
    void eachDispatchedEventIsOneLineHoweverTheStreamIsCut(int chunk) {
        var result =
                new Program(folder)
                        .reading(STREAM)
                        .run("events", "-", "--chunk", Integer.toString(chunk));
        assertEquals(new Program.Result(0, LINES, ""), result);
    }

    @Test
    void aFileIsReadLikeStandardInput() throws IOException {
        Path file = Files.writeString(folder.resolve("capture.txt"), STREAM);
        assertEquals(
                new Program.Result(0, LINES, ""),
                new Program(folder).run("events", file.toString()));
    }

    @Test
    void bytesThatAreNoTextAreReplacedAsTheStandardSays() {
        byte[] stream = "data: ?\n\n".getBytes(StandardCharsets.US_ASCII);
        stream[6] = (byte) 0xFF;
        assertEquals(
                "{\"event\": \"message\", \"data\": \"\uFFFD\", \"id\": \"\"}\n",
                new Program(folder).reading(stream).run("events").out());
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        assertEquals(
                new Program.Result(
                        2,
                        "",
                        "nowhere.txt cannot be read.\nTry voice-playground events --help.\n"),
                new Program(folder).run("events", "nowhere.txt"));
    }

    @Test
    void aChunkOfNothingIsWrongUsage() {
        assertEquals(2, new Program(folder).run("events", "--chunk", "0").exitCode());
    }
}
