package voiceplayground.takes;

import voiceplayground.audio.PcmFeed;
import voiceplayground.audio.PeakPyramid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The kept takes. Methods block; thread: a virtual `vp-disk` one.
public interface TakeLibrary {
    /// All takes, newest first; recovers unfinished ones of an earlier process first. A broken
    /// folder is listed with its fault, never skipped.
    List<Take> load() throws IOException;

    /// Hears of every take that is completed from now on, on the thread that completed it.
    void onAdded(Consumer<Take> listener);

    /// Opens a take's sound to play it. No server is ever asked.
    Sound open(Take take) throws IOException;

    /// Writes the take's sound as a WAV file, byte-equal to the kept one.
    void saveWav(Take take, Path target) throws IOException;

    /// Writes the bytes of sound as received, in the encoding they came in.
    void saveReceived(Take take, Path target) throws IOException;

    /// A take's sound and its peaks.
    record Sound(PcmFeed feed, PeakPyramid peaks, AutoCloseable closer) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                closer.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
