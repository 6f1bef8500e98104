package voiceplayground.speech;

/// A key of a speech server. Never prints itself; only the code that sets the header asks for its
/// value.
public final class ApiKey {
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
