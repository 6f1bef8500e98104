package voiceplayground.ui.player;

import org.jspecify.annotations.Nullable;

import voiceplayground.audio.playback.PlaybackListener;
import voiceplayground.takes.Take;
import voiceplayground.takes.TakeLibrary;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opens kept takes off the FX thread, the last one asked for wins, and closes each when neither
/// the stage nor the speaker needs it any more. Thread: FX, but for what the listener hears.
final class TakeOpener {
    private static final Logger LOG = Logger.getLogger(TakeOpener.class.getName());

    private final TakeLibrary library;
    private final Executor disk;
    private final Executor fx;
    private int ticket;
    private @Nullable Lease current;

    TakeOpener(TakeLibrary library, Executor disk, Executor fx) {
        this.library = library;
        this.disk = disk;
        this.fx = fx;
    }

    /// Opens a take; neither callback is called when another one was asked for meanwhile.
    void open(Take take, Consumer<TakeLibrary.Sound> opened, Consumer<IOException> refused) {
        int mine = ++ticket;
        disk.execute(() -> {
            try {
                TakeLibrary.Sound sound = library.open(take);
                fx.execute(() -> arrived(mine, sound, opened));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a take could not be opened: {0}", e.toString());
                fx.execute(() -> {
                    if (mine == ticket) {
                        refused.accept(e);
                    }
                });
            }
        });
    }

    /// Whatever is being opened is not wanted any more.
    void forget() {
        ticket++;
    }

    /// Lets go of the open take; it is closed once it is not heard any more.
    void close() {
        if (current != null) {
            current.drop();
            current = null;
        }
    }

    /// A listener for a playback of the open take, which keeps it open. @param changed called on
    /// the speaker thread
    PlaybackListener listener(Runnable changed) {
        Lease lease = current;
        if (lease != null) {
            lease.hold();
        }
        return new PlaybackListener() {
            @Override
            public void started(long nanos) {
                changed.run();
            }

            @Override
            public void over(boolean finished, long nanos) {
                if (lease != null) {
                    lease.drop();
                }
                changed.run();
            }
        };
    }

    private void arrived(int mine, TakeLibrary.Sound sound, Consumer<TakeLibrary.Sound> opened) {
        var lease = new Lease(sound);
        if (mine != ticket) {
            lease.drop();
            return;
        }
        close();
        current = lease;
        opened.accept(sound);
    }

    /// Counts who needs an open sound: the stage, and each playback.
    private final class Lease {
        private final TakeLibrary.Sound sound;
        private final AtomicInteger holders = new AtomicInteger(1);

        Lease(TakeLibrary.Sound sound) {
            this.sound = sound;
        }

        void hold() {
            holders.incrementAndGet();
        }

        void drop() {
            if (holders.decrementAndGet() == 0) {
                disk.execute(() -> {
                    try {
                        sound.close();
                    } catch (IOException e) {
                        LOG.log(Level.WARNING, "a take could not be closed: {0}", e.toString());
                    }
                });
            }
        }
    }
}
