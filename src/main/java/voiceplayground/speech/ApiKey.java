package voiceplayground.speech;

/// A key of a speech server. Never prints itself; only the code that sets the header asks for its
/// value.
public final class ApiKey {
    private static final int SHOWN = 4;

    /// Of a key this long, four characters tell nothing.
    private static final int LONG = 16;

    private final String secret;

    /// @param secret not blank; surrounding white space is dropped, as pasted keys often carry a
    ///   line end
    public ApiKey(String secret) {
        this.secret = secret.strip();
        if (this.secret.isEmpty()) {
            throw new IllegalArgumentException("a key is not blank");
        }
    }

    /// The secret itself, for the `Authorization` header alone.
    public String reveal() {
        return secret;
    }

    /// What people may see of it, to tell two keys apart: `sk_…` and its last four characters; a
    /// short one shows none.
    public String masked() {
        boolean isLong = secret.length() >= LONG;
        return toString() + (isLong ? secret.substring(secret.length() - SHOWN) : "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "sk_…";
    }
}
