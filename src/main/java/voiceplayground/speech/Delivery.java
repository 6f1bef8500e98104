package voiceplayground.speech;

import java.util.List;
import java.util.Optional;

/// How a request goes out: everything asked of the server that is not in its body. Never a key.
///
/// @param otherPath a path below the base address in place of the transport's own, with its slash
/// @param headers sent beside those that every request has
public record Delivery(Transport transport, Optional<String> otherPath, List<Header> headers) {
    /// Asks the server to delete the text after seven days; answered in `x-content-expiry`.
    public static final Header EXPIRE_CONTENT = new Header("x-expire-content", "true");

    /// As a first start sends: server-sent events at their own address.
    public static final Delivery STANDARD = of(Transport.SSE);

    public Delivery {
        headers = List.copyOf(headers);
    }

    /// A transport at its own address, without other headers.
    public static Delivery of(Transport transport) {
        return new Delivery(transport, Optional.empty(), List.of());
    }

    /// Where the request goes, below the base address.
    public String path() {
        return otherPath.orElse(transport.path());
    }

    /// This delivery by another transport, at that one's own address.
    public Delivery with(Transport other) {
        return new Delivery(other, Optional.empty(), headers);
    }

    /// This delivery at another address; empty for the transport's own.
    public Delivery at(Optional<String> path) {
        return new Delivery(transport, path, headers);
    }

    /// This delivery with other headers.
    public Delivery with(List<Header> other) {
        return new Delivery(transport, otherPath, other);
    }

    /// Whether the server is asked to delete the text.
    public boolean expiresContent() {
        return headers.stream()
                .anyMatch(h ->
                        h.name().equalsIgnoreCase(EXPIRE_CONTENT.name())
                                && h.value().equalsIgnoreCase(EXPIRE_CONTENT.value()));
    }
}
