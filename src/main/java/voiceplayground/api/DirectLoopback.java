package voiceplayground.api;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/// The system's proxies for TLS, else the one that environment variables name; none for plain
/// `http`: that is spoken with this computer, or with a host that was allowed by name, and a proxy
/// would read the text and the key.
final class DirectLoopback extends ProxySelector {
    private final VariableProxy variables;

    DirectLoopback(VariableProxy variables) {
        this.variables = variables;
    }

    @Override
    public List<Proxy> select(URI uri) {
        var system = ProxySelector.getDefault();
        if ("http".equalsIgnoreCase(uri.getScheme())) {
            return List.of(Proxy.NO_PROXY);
        }
        try {
            List<Proxy> chosen = system == null ? List.of(Proxy.NO_PROXY) : system.select(uri);
            return chosen.equals(List.of(Proxy.NO_PROXY))
                    ? List.of(variables.select(uri).orElse(Proxy.NO_PROXY))
                    : chosen;
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
