package voiceplayground.speech;

import java.util.regex.Pattern;

/// What the server does with fields that were left out, and its limits.
///
/// Source: the vendor's contract generated from the schemas that run in production.
public final class Defaults {
    /// Used by the server when `sample_rate` is absent.
    public static final int SAMPLE_RATE_HZ = 44_100;

    /// Used by the server when `model` is absent.
    public static final String MODEL = "lightning_v3.1";

    /// Used by the server when `output_format` is absent.
    public static final String FORMAT = "pcm";

    /// Longest text in characters (UTF-16 code units, as the vendor's schema counts them).
    public static final int TEXT_LIMIT = 8000;

    /// Up to here the vendor calls one piece of text well sized.
    public static final int TEXT_RECOMMENDED = 250;

    /// Slowest speed.
    public static final double MIN_SPEED = 0.5;

    /// Fastest speed.
    public static final double MAX_SPEED = 2.0;

    /// What `session_id` and `request_id` may be.
    public static final Pattern ID = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

    /// The id of a pronunciation dictionary.
    public static final Pattern DICTIONARY_ID = Pattern.compile("[0-9a-fA-F]{24}");

    private Defaults() {}
}
