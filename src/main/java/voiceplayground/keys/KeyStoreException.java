package voiceplayground.keys;

/// A store of keys did not do what it was asked. Never holds a key, nor the words of the system,
/// which might.
public final class KeyStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final KeyPlace place;

    /// @param place why keys are in memory only; not [KeyPlace#SYSTEM]
    public KeyStoreException(KeyPlace place) {
        super(place.name());
        this.place = place;
    }

    /// Why.
    public KeyPlace place() {
        return place;
    }
}
