package voiceplayground.ui.compose;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.Header;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Address and headers of a request as they go out, every key masked.
final class PreviewHead {
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(authorization|cookie|api-?key|token|secret|password).*");
    private static final Pattern KEY = Pattern.compile("sk_[A-Za-z0-9_-]+");

    private PreviewHead() {}

    /// One line of address, then one a header.
    static String of(Environment environment, SpeechRequest request) {
        var lines = new ArrayList<String>();
        Transport transport = request.delivery().transport();
        String url = environment.baseUrl().replaceAll("/+$", "") + request.delivery().path();
        lines.add(
                switch (transport) {
                    case SSE, HTTP, LEGACY_SSE -> "POST " + url;
                    case WEBSOCKET -> "GET " + url.replaceFirst("^http", "ws");
                });
        environment
                .key()
                .map(ApiKey::toString)
                .ifPresent(key -> lines.add("Authorization: Bearer " + key));
        lines.addAll(
                switch (transport) {
                    case SSE, LEGACY_SSE ->
                            List.of("Content-Type: application/json", "Accept: text/event-stream");
                    case HTTP -> List.of("Content-Type: application/json", "Accept: audio/wav");
                    case WEBSOCKET -> List.of("Upgrade: websocket", "Connection: Upgrade");
                });
        List<Header> own = request.delivery().headers();
        environment.headers().stream()
                .filter(h -> own.stream().noneMatch(o -> o.name().equalsIgnoreCase(h.name())))
                .forEach(h -> lines.add(masked(h)));
        own.forEach(h -> lines.add(masked(h)));
        return String.join("\n", lines);
    }

    private static String masked(Header header) {
        String value =
                SECRET_NAME.matcher(header.name()).matches()
                        ? "…"
                        : KEY.matcher(header.value()).replaceAll("sk_…");
        return header.name() + ": " + value;
    }
}
