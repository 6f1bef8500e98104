package voiceplayground.speech;

/// The wire's name of an encoding. Known ones are constants; others are kept and sendable.
public record AudioFormatName(String wireName) {
    /// Headerless signed 16-bit little-endian mono.
    public static final AudioFormatName PCM = new AudioFormatName("pcm");

    /// RIFF/WAVE.
    public static final AudioFormatName WAV = new AudioFormatName("wav");

    /// Headerless G.711 mu-law.
    public static final AudioFormatName ULAW = new AudioFormatName("ulaw");

    /// Headerless G.711 A-law.
    public static final AudioFormatName ALAW = new AudioFormatName("alaw");

    /// MPEG layer III.
    public static final AudioFormatName MP3 = new AudioFormatName("mp3");
}
