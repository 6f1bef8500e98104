package voiceplayground.testkit;

import voiceplayground.settings.EnvironmentStore;
import voiceplayground.settings.Environments;

import java.util.Optional;

/// Servers that are kept in memory alone.
public final class MemoryEnvironments implements EnvironmentStore {
    private Environments environments;

    public MemoryEnvironments() {
        this(Environments.NONE);
    }

    public MemoryEnvironments(Environments kept) {
        environments = kept;
    }

    @Override
    public Environments environments() {
        return environments;
    }

    @Override
    public void update(Environments next) {
        environments = next;
    }

    @Override
    public Optional<String> notice() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
