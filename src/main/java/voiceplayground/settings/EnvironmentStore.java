package voiceplayground.settings;

import java.util.Optional;

/// Keeps the person's servers across starts, within 1 s of the last change, and never a key.
public interface EnvironmentStore extends AutoCloseable {
    /// What was kept.
    Environments environments();

    /// Replaces it; saved soon. Thread: any, returns at once.
    void update(Environments environments);

    /// Something about the file a person should know.
    Optional<String> notice();

    /// Saves what is not saved yet.
    @Override
    void close();
}
