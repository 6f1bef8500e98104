package voiceplayground.api;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/// The system's proxies for TLS, none for plain `http`: that is spoken with this computer alone,
/// and a proxy would read the text and the key.
final class DirectLoopback extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
        var system = ProxySelector.getDefault();
        if (system == null || "http".equalsIgnoreCase(uri.getScheme())) {
            return List.of(Proxy.NO_PROXY);
        }
        try {
            return system.select(uri);
        } catch (IllegalArgumentException _) {
            // A proxy without a port, say: none that could be used.
            return List.of(Proxy.NO_PROXY);
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        var system = ProxySelector.getDefault();
        if (system != null) {
            system.connectFailed(uri, address, e);
        }
    }
}
