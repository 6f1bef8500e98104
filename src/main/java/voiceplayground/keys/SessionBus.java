package voiceplayground.keys;

import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The list of who is there on the bus of a person's session on Linux.
final class SessionBus {
    /// Source: the Secret Service API (freedesktop.org) and KWallet, which java-keyring looks for.
    private static final List<String> STORES =
            List.of("org.freedesktop.secrets", "org.kde.kwalletd5");

    private static final Logger LOG = Logger.getLogger(SessionBus.class.getName());

    private SessionBus() {}

    /// Whether a key store runs, even one that answers nothing: the bus itself says so. False where
    /// there is no bus, as on Windows and on a Mac. Blocks for some milliseconds.
    static boolean hasKeyStore() {
        try (var bus = DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
            var names =
                    bus.getRemoteObject(
                            "org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
            return STORES.stream().anyMatch(names::NameHasOwner);
        } catch (DBusException | DBusExecutionException | IOException e) {
            LOG.log(Level.FINE, "no session bus: {0}", e.getClass().getName());
            return false;
        }
    }
}
