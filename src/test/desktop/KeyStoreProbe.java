import voiceplayground.keys.KeyPlace;
import voiceplayground.keys.KeyRing;
import voiceplayground.keys.KeyStoreException;
import voiceplayground.keys.SystemKeyStore;
import voiceplayground.speech.ApiKey;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Asks the system's key store as the window does, and watches the thread that stands for the
/// window's. Started by `key-store.sh`.
///
/// Arguments: `put`, `find`, `remove`, each asked for in that order; `thaw=PID` lets a stopped
/// process go on. The key comes by the variable `PROBE_KEY` and is never printed.
class KeyStoreProbe {
    private static final LinkedBlockingQueue<Runnable> WINDOW = new LinkedBlockingQueue<>();
    private static final long WAIT_MS = 15_000;

    /// As `Main` has it: what the libraries tell of themselves is no part of the answer.
    private static final Logger ROOT = Logger.getLogger("");

    private static long longestCallNanos;

    public static void main(String[] args) throws Exception {
        ROOT.setLevel(Level.WARNING);
        var key = new ApiKey(System.getenv("PROBE_KEY"));
        warm();
        try (var ring = new KeyRing(SystemKeyStore::open, WINDOW::add)) {
            for (String what : args) {
                if (what.startsWith("thaw=")) {
                    new ProcessBuilder("kill", "-CONT", what.substring(5)).start().waitFor();
                    later("thawed");
                    continue;
                }
                long asked = System.nanoTime();
                switch (what) {
                    case "put" -> ring.put("probe", key, a -> tell(what, a, key, asked));
                    case "find" -> ring.find("probe", a -> tell(what, a, key, asked));
                    case "remove" -> ring.remove("probe", a -> tell(what, a, key, asked));
                    default -> throw new IllegalArgumentException(what);
                }
                longestCallNanos = Math.max(longestCallNanos, System.nanoTime() - asked);
                later(what);
            }
        }
        System.out.printf("longest call: %.1f ms%n", longestCallNanos / 1e6);
        // The connection of a frozen store has threads that would never end.
        System.exit(0);
    }

    /// The window's process has loaded by then what a first call needs.
    private static void warm() throws InterruptedException {
        try (var none =
                new KeyRing(
                        () -> {
                            throw new KeyStoreException(KeyPlace.NO_STORE);
                        },
                        WINDOW::add)) {
            none.find("probe", _ -> {});
            WINDOW.take();
        }
    }

    private static void later(String what) throws InterruptedException {
        Runnable answer = WINDOW.poll(WAIT_MS, TimeUnit.MILLISECONDS);
        if (answer == null) {
            System.out.println(what + ": no answer in " + WAIT_MS + " ms");
        } else {
            answer.run();
        }
    }

    private static void tell(String what, KeyRing.Answer answer, ApiKey key, long asked) {
        String found = answer.key().map(k -> k.equals(key) ? "the key" : "another key").orElse("-");
        System.out.printf(
                "%s: %s, %s, after %d ms%n",
                what, answer.place(), found, (System.nanoTime() - asked) / 1_000_000);
    }
}
