package voiceplayground.api;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.NanoClock;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What all calls of one client share. Thread: any.
final class Wire {
    private final OkHttpClient plain;
    private final Supplier<OkHttpClient> secureFactory;
    private final WireSettings settings;
    private final NanoClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable OkHttpClient secure;

    /// @param plain speaks plain `http`
    /// @param secureFactory makes the one that speaks TLS, when it is first needed: reading the
    ///   authorities takes longer than all the rest, and the offline voice needs none
    /// @param clock the one that all times of a run are read from
    Wire(
            OkHttpClient plain,
            Supplier<OkHttpClient> secureFactory,
            WireSettings settings,
            NanoClock clock) {
        this.plain = plain;
        this.secureFactory = secureFactory;
        this.settings = settings;
        this.clock = clock;
    }

    /// One client for everything.
    Wire(OkHttpClient client, WireSettings settings, NanoClock clock) {
        this(client, () -> client, settings, clock);
    }

    /// The client that speaks with an address.
    OkHttpClient client(HttpUrl url) {
        if (!url.isHttps()) {
            return plain;
        }
        lock.lock();
        try {
            OkHttpClient made = secure == null ? secureFactory.get() : secure;
            secure = made;
            return made;
        } finally {
            lock.unlock();
        }
    }

    WireSettings settings() {
        return settings;
    }

    NanoClock clock() {
        return clock;
    }
}
