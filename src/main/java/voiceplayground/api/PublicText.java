package voiceplayground.api;

import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/// Fetches a small text that is there for everybody: no key, no cookie, no redirect, one request.
///
/// Proxies and trusted authorities are those of speech. Plain `http` goes to loopback alone.
public final class PublicText {
    /// Most that is read of a text.
    public static final int MOST_BYTES = 64 << 10;

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Supplier<WavesSpeechClient> client;
    private final Duration limit;

    /// @param client asked for at the first call
    public PublicText(Supplier<WavesSpeechClient> client) {
        this(client, LIMIT);
    }

    /// With another limit for the whole call.
    PublicText(Supplier<WavesSpeechClient> client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    /// The text at an address, read as UTF-8. Blocks for 5 s at most; thread: any but FX.
    ///
    /// @param userAgent all that is said of this program
    /// @throws SpeechException [SpeechFailure.BadAddress], [SpeechFailure.InsecureAddress],
    ///   [SpeechFailure.TooLarge] above [#MOST_BYTES], or what went wrong
    public String fetch(URI address, String userAgent) throws SpeechException {
        return client.get()
                .exchange(MOST_BYTES)
                .fetch(address.toString(), userAgent, limit)
                .body()
                .string(StandardCharsets.UTF_8);
    }
}
