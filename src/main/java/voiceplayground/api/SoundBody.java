package voiceplayground.api;

import okio.Buffer;
import okio.BufferedSource;

import voiceplayground.speech.AudioFormatName;

import java.io.IOException;

/// Reads an answer whose body is the sound, and tells it as it arrives.
///
/// Bodies that begin like JSON or a page are held back as long as they stay text: those are errors
/// that a server sent as a success. Thread: the stream's only.
final class SoundBody {
    /// A WAV header and so little sound that nobody hears it: what the server sends for a voice of
    /// another pool (100 to 200 bytes, by its documents).
    static final int NO_SOUND_BYTES = 300;

    private final SoundCheck check;
    private final Runnable progress;
    private final int mostText;
    private final Buffer text = new Buffer();
    private boolean mayBeText = true;

    /// @param mostText bytes of text that are looked at before they count as sound
    /// @param progress run when sound has come
    SoundBody(SoundCheck check, int mostText, Runnable progress) {
        this.check = check;
        this.mostText = mostText;
        this.progress = progress;
    }

    /// Reads to the end of the body.
    ///
    /// @return the text that it is instead of sound; empty for sound
    byte[] read(BufferedSource source) throws IOException {
        byte[] bytes = new byte[16 << 10];
        for (int length = source.read(bytes); length >= 0; length = source.read(bytes)) {
            if (length > 0) {
                take(bytes, length);
            }
        }
        byte[] kept = text.readByteArray();
        if (kept.length > 0 && !isText(kept)) {
            progress.run();
            check.sound(kept, 0, kept.length);
            kept = new byte[0];
        }
        check.end();
        return kept;
    }

    /// Whether what came can be heard.
    boolean isSound() {
        boolean isWav = check.came().equals(AudioFormatName.WAV);
        return check.bytes() > (isWav ? NO_SOUND_BYTES : 0);
    }

    private void take(byte[] bytes, int length) {
        if (mayBeText) {
            text.write(bytes, 0, length);
            byte[] so = text.snapshot().toByteArray();
            mayBeText = so.length <= mostText && isText(so);
            if (mayBeText) {
                return;
            }
            text.clear();
            progress.run();
            check.sound(so, 0, so.length);
        } else {
            progress.run();
            check.sound(bytes, 0, length);
        }
    }

    /// Begins like JSON or markup and holds no byte that text never holds.
    private static boolean isText(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && isSpace(bytes[first])) {
            first++;
        }
        if (first < bytes.length && "{[<".indexOf(bytes[first]) < 0) {
            return false;
        }
        for (byte b : bytes) {
            if ((b >= 0 && b < ' ' && !isSpace(b)) || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
