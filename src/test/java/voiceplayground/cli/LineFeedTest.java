package voiceplayground.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class LineFeedTest {
    @Test
    void eachLineIsThereAsSoonAsItIsComplete() throws Exception {
        try (var writer = new PipedOutputStream();
                var in = new PipedInputStream(writer)) {
            var feed = new LineFeed(in);
            writer.write("\uFEFFOne\n".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertEquals(Optional.of("One\n"), feed.next());
            writer.write("\n  \nTwo é".getBytes(StandardCharsets.UTF_8));
            writer.close();
            assertEquals(Optional.of("Two é\n"), feed.next());
            assertEquals(Optional.empty(), feed.next());
            assertEquals(Optional.empty(), feed.next());
        }
    }

    @Test
    void whatIsNoTextIsSaid() throws Exception {
        var feed = new LineFeed(new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xff}));
        assertThrows(
                UncheckedIOException.class,
                () -> {
                    while (feed.next().isPresent()) {
                        // until the broken one
                    }
                });
        assertEquals(Optional.empty(), feed.next());
    }
}
