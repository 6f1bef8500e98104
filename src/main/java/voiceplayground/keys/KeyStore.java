package voiceplayground.keys;

import voiceplayground.speech.ApiKey;

import java.util.Optional;

/// Keeps keys by the id of their environment.
///
/// Thread: one, and not a window's: a store may ask the person first, or never answer.
public interface KeyStore {
    /// The key of an environment.
    Optional<ApiKey> find(String environmentId) throws KeyStoreException;

    /// Keeps a key in place of the one before.
    void put(String environmentId, ApiKey key) throws KeyStoreException;

    /// Forgets a key; harmless where there is none.
    void remove(String environmentId) throws KeyStoreException;

    /// Lets go of the system.
    default void close() {}

    /// Finds the store; asked again for each call as long as there is none.
    @FunctionalInterface
    interface Opener {
        /// @throws KeyStoreException where there is none
        KeyStore open() throws KeyStoreException;
    }
}
