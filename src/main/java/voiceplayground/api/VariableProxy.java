package voiceplayground.api;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxy that `https_proxy` or `all_proxy` names, as most programs without a desktop take it.
///
/// `no_proxy` lists hosts, with those below them, that are asked without it; `*` is all. A user
/// name in the address is not used: proxies that ask for a password are not supported.
final class VariableProxy {
    private final Optional<Proxy> proxy;
    private final List<String> without;

    /// @param variables of the process
    VariableProxy(Map<String, String> variables) {
        proxy =
                Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                        .map(name -> variables.getOrDefault(name, "").strip())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .flatMap(VariableProxy::proxy);
        String lists = variables.getOrDefault("no_proxy", variables.getOrDefault("NO_PROXY", ""));
        without =
                Stream.of(lists.split("[,\\s]+"))
                        .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                        .filter(host -> !host.isEmpty())
                        .toList();
    }

    /// The proxy for an address; empty where it is asked directly.
    Optional<Proxy> select(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean isDirect =
                without.stream()
                        .anyMatch(name ->
                                name.equals("*") || host.equals(name) || host.endsWith("." + name));
        return isDirect ? Optional.empty() : proxy;
    }

    private static Optional<Proxy> proxy(String text) {
        try {
            var address = URI.create(text.contains("://") ? text : "http://" + text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean isSocks = scheme.startsWith("socks");
            if (address.getHost() == null || !(isSocks || scheme.equals("http"))) {
                return Optional.empty();
            }
            int usual = isSocks ? 1080 : 80;
            int port = address.getPort() < 0 ? usual : address.getPort();
            return Optional.of(
                    new Proxy(
                            isSocks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(address.getHost(), port)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
