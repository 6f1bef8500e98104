package voiceplayground.ui.shell;

import java.io.IOException;
import java.util.List;

/// Makes the offline voice misbehave, for people who test programs against it.
@FunctionalInterface
public interface FaultSwitch {
    /// From the next request on it misbehaves like this; blocks for a moment.
    ///
    /// @param words such as `delay=2s`; none for good behaviour
    /// @throws IOException when the offline voice cannot be reached
    void misbehave(List<String> words) throws IOException;
}
