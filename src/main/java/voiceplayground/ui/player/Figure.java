package voiceplayground.ui.player;

/// A measured fact of a run, shown under the waveform.
public enum Figure {
    /// Until the response headers.
    FIRST_BYTE("firstByte"),
    /// Until the first event of the stream.
    FIRST_EVENT("firstEvent"),
    /// Until the first frame was given to a running line.
    FIRST_SOUND("firstSound"),
    /// Until the stream ended.
    TOTAL("total"),
    /// How many times faster than real time the sound came.
    PACE("pace"),
    /// Gaps in playback because nothing more had arrived.
    GAPS("gaps");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    /// Key of its name in the texts.
    String nameKey() {
        return "player.figure." + key;
    }

    /// Key of the sentence that explains it.
    String helpKey() {
        return nameKey() + ".help";
    }
}
