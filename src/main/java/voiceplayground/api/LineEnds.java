package voiceplayground.api;

/// Finds line ends, the hot loop of the reader.
final class LineEnds {
    private LineEnds() {}

    /// The first CR or LF at or after a place, or `end`.
    static int next(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end) {
            byte b = bytes[i];
            if (b <= '\r' && (b == '\n' || b == '\r')) {
                return i;
            }
            i++;
        }
        return end;
    }
}
