package voiceplayground.ui.clones;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.CloneClient;
import voiceplayground.api.CloneOrder;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.VoiceClone;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/// A file on its way to a server. Cancelling it closes the connection, whenever that is.
final class Upload {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread sender;
    private boolean isCancelled;

    /// Sends it; blocks. Thread: any but FX, and one that nothing else is done on.
    VoiceClone run(
            CloneClient client,
            Environment environment,
            CloneOrder order,
            CloneClient.Progress progress)
            throws SpeechException, IOException {
        begin();
        try {
            return client.create(environment, order, progress);
        } finally {
            end();
        }
    }

    /// Thread: any; returns at once.
    void cancel() {
        lock.lock();
        try {
            isCancelled = true;
            if (sender != null) {
                sender.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isCancelled() {
        lock.lock();
        try {
            return isCancelled;
        } finally {
            lock.unlock();
        }
    }

    private void begin() throws SpeechException {
        lock.lock();
        try {
            if (isCancelled) {
                throw new SpeechException(new SpeechFailure.CutShort("the call was cancelled"));
            }
            sender = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            sender = null;
        } finally {
            lock.unlock();
        }
    }
}
