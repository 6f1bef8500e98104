package voiceplayground.api;

import voiceplayground.speech.AudioFormatName;

import java.util.Arrays;

/// Hands over the sound of one answer, having looked at its first bytes: servers label every sound
/// `audio/wav`, and some send another encoding than was asked for.
///
/// At most a few bytes are held back until they tell; a beginning that could be the header of an
/// mp3 frame where something else was asked for waits for the next frame's header, as two samples
/// of PCM look like one now and then. Thread: the stream's only.
final class SoundCheck {
    /// Bytes that tell RIFF/WAVE.
    private static final int ENOUGH = 12;

    private final AudioFormatName asked;
    private final SpeechListener listener;
    private byte[] held = new byte[0];
    private boolean isDecided;
    private AudioFormatName came;
    private long bytes;

    SoundCheck(AudioFormatName asked, SpeechListener listener) {
        this.asked = asked;
        this.came = asked;
        this.listener = listener;
    }

    /// Takes the next bytes of sound.
    void sound(byte[] more, int offset, int length) {
        bytes += length;
        if (isDecided) {
            listener.audio(more, offset, length);
            return;
        }
        int had = held.length;
        held = Arrays.copyOf(held, had + length);
        System.arraycopy(more, offset, held, had, length);
        if (canTell()) {
            decide();
        }
    }

    /// No more will come.
    void end() {
        if (!isDecided && held.length > 0) {
            decide();
        }
    }

    /// Bytes of sound so far.
    long bytes() {
        return bytes;
    }

    /// How the sound is encoded, as far as its beginning tells.
    AudioFormatName came() {
        return came;
    }

    private boolean canTell() {
        int frame = Mp3Frame.bytes(held, 0);
        if (asked.equals(AudioFormatName.MP3)) {
            return frame > 0 || held.length >= ENOUGH;
        }
        if (frame > 0) {
            return held.length >= frame + Mp3Frame.HEADER_BYTES;
        }
        return held.length >= ENOUGH || !mayBegin(held);
    }

    /// Whether these few bytes may still become one of the beginnings that tell.
    private static boolean mayBegin(byte[] held) {
        int first = held[0] & 0xff;
        return first == 'R' || first == 'I' || first == 0xff;
    }

    private void decide() {
        isDecided = true;
        came = judge();
        if (!came.equals(asked)) {
            listener.format(came);
        }
        byte[] all = held;
        held = new byte[0];
        listener.audio(all, 0, all.length);
    }

    private AudioFormatName judge() {
        if (starts("RIFF", 0) && starts("WAVE", 8)) {
            return AudioFormatName.WAV;
        }
        if (isMp3()) {
            return AudioFormatName.MP3;
        }
        // Neither header: the server's default, headerless PCM, came in their place.
        boolean hasHeader = asked.equals(AudioFormatName.WAV) || asked.equals(AudioFormatName.MP3);
        return hasHeader ? AudioFormatName.PCM : asked;
    }

    private boolean isMp3() {
        if (starts("ID3", 0)) {
            return true;
        }
        int frame = Mp3Frame.bytes(held, 0);
        return frame > 0 && (asked.equals(AudioFormatName.MP3) || Mp3Frame.bytes(held, frame) > 0);
    }

    private boolean starts(String mark, int at) {
        if (held.length < at + mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (held[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
