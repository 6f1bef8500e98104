package voiceplayground.sandbox;

import com.dylibso.chicory.wasm.types.MemoryLimits;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The memory of the last phrase, kept some seconds for the next one: new ones of 24 MB would fill
/// the heap faster than it is collected. Thread: any.
final class SpareMemory {
    private static final int KEPT_SECONDS = 10;

    private final AtomicReference<@Nullable FliteMemory> spare = new AtomicReference<>();
    private final AtomicInteger phrases = new AtomicInteger();
    private final Executor later =
            CompletableFuture.delayedExecutor(KEPT_SECONDS, TimeUnit.SECONDS);

    FliteMemory take(MemoryLimits limits) {
        var kept = spare.getAndSet(null);
        return (kept == null ? new FliteMemory() : kept).ready(limits);
    }

    void giveBack(FliteMemory memory) {
        spare.set(memory);
        int phrase = phrases.incrementAndGet();
        // The task holds no memory: it may wait when the memory is long let go.
        later.execute(() -> {
            if (phrases.get() == phrase) {
                clear();
            }
        });
    }

    void clear() {
        spare.set(null);
    }
}
