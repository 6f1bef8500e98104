package voiceplayground.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Status line and headers of an answer, as kept with a take.
///
/// @param protocol e.g. `http/1.1`, `h2`
/// @param headers in the order received
public record ResponseHead(int status, String protocol, List<Map.Entry<String, String>> headers) {
    public ResponseHead {
        headers = List.copyOf(headers);
    }

    /// The first header of that name, whatever its case.
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
