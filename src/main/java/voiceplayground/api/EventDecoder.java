package voiceplayground.api;

import voiceplayground.speech.SpeechException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Understands the events of a speech stream.
///
/// Nearly all are `{"audio": "<base64>"` and then the same few characters. Those are recognised by
/// their two ends and decoded where they lie; [JsonEvent] reads everything else, and an ending that
/// it found harmless is recognised from then on. Thread: one at a time.
final class EventDecoder {
    /// The endings that are documented; both spellings of white space were seen.
    private static final List<byte[]> ENDINGS =
            List.of(
                    ascii("\", \"done\": false, \"status\": \"206\"}"),
                    ascii("\",\"done\":false,\"status\":\"206\"}"),
                    ascii("\"}"));

    private static final int MAX_ENDINGS = 8;
    private static final int MAX_ENDING_BYTES = 256;

    private final Base64Slice base64 = new Base64Slice();
    private final List<byte[]> endings = new ArrayList<>(ENDINGS);
    private final WordsReader words;

    EventDecoder(WordsReader words) {
        this.words = words;
    }

    /// Takes the sound of an event; the array is valid during the call only.
    @FunctionalInterface
    interface Sound {
        void audio(byte[] bytes, int offset, int length);
    }

    /// Reads an event that is nothing but sound in a known shape.
    ///
    /// @return bytes of sound, which are in [#decoded] until the next call; -1 where it is another
    int plainSound(String type, byte[] data, int offset, int length) {
        int end = offset + length;
        int audio = type.equals("error") ? -1 : audioStart(data, offset, end);
        if (audio >= 0) {
            for (byte[] ending : endings) {
                int from = end - ending.length;
                if (from >= audio && Arrays.equals(ending, 0, ending.length, data, from, end)) {
                    return base64.decode(data, audio, from - audio);
                }
            }
        }
        return -1;
    }

    /// What [#plainSound] found.
    byte[] decoded() {
        return base64.decoded();
    }

    /// Reads one event of any shape; its sound first, as the last one may carry some.
    ///
    /// @return whether this is the end marker
    /// @throws SpeechException where the event reports an error or is none that is known
    boolean decode(String type, byte[] data, int offset, int length, Sound sound)
            throws SpeechException {
        var event = JsonEvent.read(type, data, offset, length, words);
        sound(event, data, offset, length, sound);
        if (event.error().isPresent()) {
            throw new SpeechException(event.error().get());
        }
        int end = offset + length;
        int audio = type.equals("error") ? -1 : audioStart(data, offset, end);
        if (audio >= 0 && !event.isEnd()) {
            learn(data, audio, end);
        }
        return event.isEnd();
    }

    /// Hands over the sound of an event.
    ///
    /// @throws SpeechException where it is not base64
    void sound(JsonEvent event, byte[] data, int offset, int length, Sound sound)
            throws SpeechException {
        if (!event.audio().isEmpty()) {
            byte[] chars = event.audio().getBytes(StandardCharsets.ISO_8859_1);
            int bytes = base64.decode(chars, 0, chars.length);
            if (bytes < 0) {
                throw JsonEvent.unknown(data, offset, length, words);
            }
            if (bytes > 0) {
                sound.audio(base64.decoded(), 0, bytes);
            }
        }
    }

    /// Remembers how an event ended that was read as JSON and only held sound.
    private void learn(byte[] data, int audio, int end) {
        int quote = audio;
        while (quote < end && data[quote] != '"') {
            if (data[quote] == '\\') {
                return;
            }
            quote++;
        }
        if (end - quote <= MAX_ENDING_BYTES) {
            if (endings.size() == MAX_ENDINGS) {
                endings.removeLast();
            }
            endings.addFirst(Arrays.copyOfRange(data, quote, end));
        }
    }

    /// Where the base64 begins in `{"audio": "...`, or -1 where this is something else.
    private static int audioStart(byte[] data, int offset, int end) {
        int at = after(data, offset, end, '{');
        at = after(data, at, end, '"');
        if (at < 0 || end - at < 6 || !Arrays.equals(NAME, 0, NAME.length, data, at, at + 6)) {
            return -1;
        }
        return after(data, after(data, at + 6, end, ':'), end, '"');
    }

    private static final byte[] NAME = ascii("audio\"");

    /// The place behind a character that may have white space before it; -1 where it is not there.
    private static int after(byte[] data, int from, int end, char wanted) {
        if (from < 0) {
            return -1;
        }
        int at = from;
        while (at < end && (data[at] == ' ' || data[at] == '\t' || data[at] == '\n')) {
            at++;
        }
        return at < end && data[at] == wanted ? at + 1 : -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
