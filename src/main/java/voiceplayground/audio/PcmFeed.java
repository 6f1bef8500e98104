package voiceplayground.audio;

import java.io.IOException;

/// A sound that can be read from any position while it may still be growing.
///
/// Thread: any one reader beside the one writer.
public interface PcmFeed {
    /// Frames a second.
    int rateHz();

    /// Frames that can be read now.
    long frames();

    /// True when no more frames will come; [#frames] is final then.
    boolean isEnded();

    /// Reads frames from a position, from memory where they are still there, else from the take's
    /// file.
    ///
    /// @param frame first frame to read, `0 <= frame <= frames()`
    /// @param frames at most that many; `target` has room for twice as many bytes from `offset`
    /// @return frames read; 0 when none is there
    /// @throws IOException when the file cannot be read
    int read(long frame, byte[] target, int offset, int frames) throws IOException;
}
