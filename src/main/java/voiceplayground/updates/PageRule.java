package voiceplayground.updates;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Which pages may be opened: a document from the network names one, and the system would open
/// anything, be it a file or a program.
final class PageRule {
    private PageRule() {}

    /// An address; empty for what is none.
    static Optional<URI> address(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new URI(text.strip()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Whether it is a page of the web, read over TLS.
    static boolean isWeb(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    /// Whether a page is the configured one or lies below it, on the same host: many share a host.
    static boolean isBelow(URI address, URI configured) {
        if (!isWeb(address)
                || !host(address).equals(host(configured))
                || address.getPort() != configured.getPort()
                || address.getRawPath().contains("%")) {
            return false;
        }
        String path = address.normalize().getPath();
        String root = configured.getPath().replaceAll("/+$", "");
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
