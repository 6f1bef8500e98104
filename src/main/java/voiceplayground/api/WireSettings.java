package voiceplayground.api;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/// How long a client waits for each step and how much it takes.
///
/// @param connect until there is a connection: name, TCP and TLS together
/// @param write without the request getting on
/// @param response from the sent request to the answer's headers
/// @param firstSound from the headers to the first sound
/// @param moreSound from one sound to the next; comments and silent events do not count
/// @param refusal for the body of an answer that is no speech; what has come by then is read
/// @param refusalBytes most that is read of such a body
/// @param headerBytes most header bytes of an answer
public record WireSettings(
        Duration connect,
        Duration write,
        Duration response,
        Duration firstSound,
        Duration moreSound,
        Duration refusal,
        int refusalBytes,
        int headerBytes) {
    /// What the program uses.
    public static final WireSettings STANDARD =
            new WireSettings(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    64 << 10,
                    64 << 10);

    /// The longest of the waits.
    Duration longest() {
        return Stream.of(connect, write, response, firstSound, moreSound, refusal)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
