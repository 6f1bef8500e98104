package voiceplayground.storage;

import java.io.IOException;

/// A file that is there and readable but does not hold what it should.
public final class BrokenFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param detail what is wrong with it, for people who can mend files
    public BrokenFileException(String detail) {
        super(detail);
    }
}
