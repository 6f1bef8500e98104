package voiceplayground.cli;

import voiceplayground.api.TextFeed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The lines of an input, each as soon as it is complete; blank ones say nothing and are left out.
///
/// A thread of its own reads: waiting for a pipe cannot be interrupted, waiting for that thread
/// can.
final class LineFeed implements TextFeed {
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>(1024);
    private boolean isOver;

    private sealed interface Line {
        record Of(String text) implements Line {}

        record End() implements Line {}

        record Broken(IOException fault) implements Line {}
    }

    /// Begins to read. @param in UTF-8; not closed
    LineFeed(InputStream in) {
        Thread.ofPlatform().daemon().name("vp-input").start(() -> read(in));
    }

    /// @throws UncheckedIOException where the input is no UTF-8 or cannot be read
    @Override
    public Optional<String> next() throws InterruptedException {
        if (isOver) {
            return Optional.empty();
        }
        return switch (lines.take()) {
            case Line.Of(String text) -> Optional.of(text);
            case Line.End _ -> {
                isOver = true;
                yield Optional.empty();
            }
            case Line.Broken(IOException fault) -> {
                isOver = true;
                throw new UncheckedIOException(fault);
            }
        };
    }

    private void read(InputStream in) {
        try {
            try {
                var reader =
                        new BufferedReader(
                                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
                boolean isFirst = true;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    String text = isFirst && line.startsWith("\uFEFF") ? line.substring(1) : line;
                    isFirst = false;
                    if (!text.isBlank()) {
                        lines.put(new Line.Of(text + "\n"));
                    }
                }
                lines.put(new Line.End());
            } catch (IOException e) {
                lines.put(new Line.Broken(e));
            }
        } catch (InterruptedException _) {
            // Nobody interrupts it.
            Thread.currentThread().interrupt();
        }
    }
}
