package voiceplayground.keys;

/// Where a key is kept, or why it is in memory only.
public enum KeyPlace {
    /// In the system's key store: it is there at the next start.
    SYSTEM,
    /// The system has no key store.
    NO_STORE,
    /// The key store is locked, or refuses for another reason.
    REFUSED,
    /// The key store does not answer.
    NO_ANSWER;

    /// Whether it outlives the program.
    public boolean isKept() {
        return this == SYSTEM;
    }
}
