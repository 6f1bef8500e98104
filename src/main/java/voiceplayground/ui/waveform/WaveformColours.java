package voiceplayground.ui.waveform;

/// The colours of a drawn sound, premultiplied ARGB, each already laid on the background.
///
/// @param centre the line of silence
/// @param heard of what was heard already
/// @param ahead of what is still to be heard
record WaveformColours(int background, int centre, Ink heard, Ink ahead) {
    /// @param envelope between the lowest and the highest sample of a column
    /// @param body within the RMS, what the ear takes for loudness
    record Ink(int envelope, int body) {}

    /// Colours that may be translucent, laid on the background once instead of at every pixel.
    static WaveformColours laid(int background, int centre, Ink heard, Ink ahead) {
        return new WaveformColours(
                background,
                Argb.over(background, centre),
                lay(background, heard),
                lay(background, ahead));
    }

    private static Ink lay(int background, Ink ink) {
        int envelope = Argb.over(background, ink.envelope());
        return new Ink(envelope, Argb.over(envelope, ink.body()));
    }
}
