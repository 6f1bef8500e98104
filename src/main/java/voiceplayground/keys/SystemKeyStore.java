package voiceplayground.keys;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.freedesktop.dbus.connections.transports.TransportBuilder;

import voiceplayground.speech.ApiKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The store of secrets that the system has: Secret Service or KWallet on Linux, the Keychain on a
/// Mac, the Credential Manager on Windows.
///
/// It guards keys from other people, not from other programs of the same person. Every call may
/// take its time: the system may ask for a password first.
public final class SystemKeyStore implements KeyStore {
    /// The name that the system's own tools show.
    static final String SERVICE = "Voice Playground";

    private static final Logger LOG = Logger.getLogger(SystemKeyStore.class.getName());

    private final Keyring keyring;

    private SystemKeyStore(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Finds the system's store. Takes a third of a second where there is one, some seconds where
    /// it hangs.
    public static KeyStore open() throws KeyStoreException {
        try {
            return new SystemKeyStore(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            LOG.log(Level.FINE, "no key store: {0}", e.getClass().getName());
            // The library says the same of one that is not there and of one that hangs.
            throw new KeyStoreException(
                    SessionBus.hasKeyStore() ? KeyPlace.NO_ANSWER : KeyPlace.NO_STORE);
        }
    }

    /// What of the way to the systems' stores cannot be loaded in this copy of the program; asks no
    /// store and no bus, so that nobody is asked for a password.
    public static List<String> missingParts() {
        var missing = new ArrayList<String>();
        if (!canLoad(() -> Class.forName("com.sun.jna.Native"))) {
            missing.add("JNA");
        }
        // Only loaded: made ready, it would open the bus.
        if (!canLoad(
                () ->
                        Class.forName(
                                "org.freedesktop.secret.simple.SimpleCollection",
                                false,
                                SystemKeyStore.class.getClassLoader()))) {
            missing.add("Secret Service");
        }
        if (!canLoad(TransportBuilder::getRegisteredBusTypes)
                || !TransportBuilder.getRegisteredBusTypes().contains("UNIX")) {
            missing.add("D-Bus");
        }
        return missing;
    }

    private static boolean canLoad(Callable<?> part) {
        try {
            return part.call() != null;
        } catch (Exception | LinkageError e) {
            LOG.log(Level.FINE, "not loaded: {0}", e.getClass().getName());
            return false;
        }
    }

    @Override
    public Optional<ApiKey> find(String environmentId) throws KeyStoreException {
        try {
            return Optional.of(new ApiKey(keyring.getPassword(SERVICE, environmentId)));
        } catch (PasswordAccessException e) {
            if (isNoneThere(e)) {
                return Optional.empty();
            }
            throw refused(e);
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    @Override
    public void put(String environmentId, ApiKey key) throws KeyStoreException {
        try {
            keyring.setPassword(SERVICE, environmentId, key.reveal());
        } catch (PasswordAccessException | RuntimeException e) {
            throw refused(e);
        }
        // A locked store takes a key without a word and keeps nothing.
        if (!find(environmentId).equals(Optional.of(key))) {
            throw new KeyStoreException(KeyPlace.REFUSED);
        }
    }

    @Override
    public void remove(String environmentId) throws KeyStoreException {
        if (find(environmentId).isEmpty()) {
            return;
        }
        try {
            keyring.deletePassword(SERVICE, environmentId);
        } catch (PasswordAccessException | RuntimeException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        try {
            keyring.close();
        } catch (Exception e) {
            LOG.log(Level.FINE, "the key store was not let go: {0}", e.getClass().getName());
        }
    }

    /// The library has one exception for all; these are its words for a key that is not there, and
    /// those of the Mac.
    private static boolean isNoneThere(PasswordAccessException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of(
                        "no stored credentials match",
                        "not found",
                        "not in wallet",
                        "could not be found")
                .anyMatch(words::contains);
    }

    /// Nothing of the exception but its type: its words are the system's.
    private static KeyStoreException refused(Exception e) {
        LOG.log(Level.FINE, "the key store refused: {0}", e.getClass().getName());
        return new KeyStoreException(KeyPlace.REFUSED);
    }
}
