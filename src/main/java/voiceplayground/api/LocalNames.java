package voiceplayground.api;

import okhttp3.Dns;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Looks names up without ever holding a call that was cancelled, and never asks anybody where
/// `localhost` is.
///
/// A system lookup cannot be interrupted and may take half a minute without a network; it is left
/// behind on a thread of its own instead. Source for `localhost`: RFC 6761, section 6.3.
final class LocalNames implements Dns {
    static final String LOCALHOST = "localhost";

    /// Completes when the call on this thread is cancelled or has waited too long.
    static final ScopedValue<CompletableFuture<Void>> DISCONNECTED = ScopedValue.newInstance();

    private final Dns system;

    LocalNames(Dns system) {
        this.system = system;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        if (hostname.equals(LOCALHOST)) {
            return List.of(
                    InetAddress.getByAddress(LOCALHOST, new byte[] {127, 0, 0, 1}),
                    InetAddress.getByAddress(
                            LOCALHOST,
                            new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        }
        var found = new CompletableFuture<@Nullable List<InetAddress>>();
        Thread.ofPlatform()
                .daemon()
                .name("vp-lookup")
                .start(() -> {
                    try {
                        found.complete(system.lookup(hostname));
                    } catch (UnknownHostException | RuntimeException e) {
                        found.completeExceptionally(e);
                    }
                });
        if (DISCONNECTED.isBound()) {
            var _ = DISCONNECTED.get().thenRun(() -> found.complete(null));
        }
        try {
            var addresses = found.get();
            if (addresses != null) {
                return addresses;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw unknown(hostname, e.getCause());
        }
        throw unknown(hostname, null);
    }

    private static UnknownHostException unknown(String hostname, @Nullable Throwable cause) {
        var unknown = new UnknownHostException(hostname);
        unknown.initCause(cause);
        return unknown;
    }
}
