package voiceplayground.api;

import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads an event stream byte by byte and hands over its events.
///
/// Bytes are pushed in with [#feed], cut anywhere; an event is handed over as soon as the line end
/// that completes it has come. Where an event lies whole in the fed bytes its data is handed over
/// in place, without a copy. Text (types and ids) is decoded as the standard's UTF-8 decode does:
/// malformed bytes become U+FFFD.
///
/// Thread: one at a time. Source: WHATWG HTML, 9.2.5 "Parsing an event stream" and 9.2.6
/// "Interpreting an event stream".
public final class SseReader {
    /// Longest line that is not data: 1 MiB.
    public static final int MAX_LINE_BYTES = 1 << 20;

    /// Most data of one event: 32 MiB.
    public static final int MAX_EVENT_BYTES = 32 << 20;

    private static final String DEFAULT_TYPE = "message";
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DATA = ascii("data");
    private static final byte[] EVENT = ascii("event");
    private static final byte[] ID = ascii("id");
    private static final byte[] RETRY = ascii("retry");

    private final Handler handler;

    /// Bytes of the mark seen so far; as many as it has once it is behind us or was never there.
    private int bomBytes;

    private boolean afterCarriageReturn;

    /// The beginning of a line that the fed bytes ended in.
    private byte[] line = new byte[0];

    private int lineLength;

    private boolean hasData;

    /// The event's only data line as long as it still lies in an array of somebody else's.
    private byte[] slice = line;

    private int sliceOffset;
    private int sliceLength;
    private boolean hasSlice;

    private byte[] data = new byte[0];
    private int dataLength;

    private String type = DEFAULT_TYPE;
    private String id = "";

    /// The type decoded last: nearly all events of a stream have the same.
    private byte[] knownTypeBytes = ascii("audio");

    private String knownType = "audio";

    /// Takes what a stream says. Arrays are valid during the call only and must not be changed.
    public interface Handler {
        /// One dispatched event.
        ///
        /// @param type `message` where the stream named none
        /// @param id the last event id, empty before the first
        /// @param data buffer that holds the data, UTF-8, its lines joined by LF
        /// @throws SpeechException to end the reading
        void event(String type, String id, byte[] data, int offset, int length)
                throws SpeechException;

        /// The stream asked for another reconnection time, in milliseconds.
        default void retry(long millis) {}
    }

    /// A reader of one stream.
    public SseReader(Handler handler) {
        this.handler = handler;
    }

    /// Reads the next bytes; the array is not kept.
    ///
    /// @throws SpeechException [SpeechFailure.TooLarge] when a limit is passed, or what the handler
    ///   throws; the reader is of no use afterwards
    public void feed(byte[] bytes, int offset, int length) throws SpeechException {
        int end = offset + length;
        int at = bomBytes < BOM.length ? skipByteOrderMark(bytes, offset, end) : offset;
        while (at < end) {
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (bytes[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int lineEnd = LineEnds.next(bytes, at, end);
            if (lineEnd == end) {
                keep(bytes, at, end - at);
                break;
            }
            afterCarriageReturn = bytes[lineEnd] == '\r';
            if (lineLength == 0) {
                line(bytes, at, lineEnd - at);
            } else {
                keep(bytes, at, lineEnd - at);
                int kept = lineLength;
                lineLength = 0;
                line(line, 0, kept);
            }
            at = lineEnd + 1;
        }
        ownSlice();
    }

    /// The stream has ended; an event without its final blank line is dropped, as the standard
    /// demands.
    ///
    /// @return whether something was dropped
    public boolean end() {
        boolean dropped = hasData || lineLength > 0 || (bomBytes > 0 && bomBytes < BOM.length);
        lineLength = 0;
        reset();
        return dropped;
    }

    private int skipByteOrderMark(byte[] bytes, int offset, int end) throws SpeechException {
        int at = offset;
        while (at < end && bomBytes < BOM.length) {
            if (bytes[at] != BOM[bomBytes]) {
                int seen = bomBytes;
                bomBytes = BOM.length;
                keep(BOM, 0, seen);
                return at;
            }
            at++;
            bomBytes++;
        }
        return at;
    }

    /// Keeps a piece of a line until the rest has come.
    private void keep(byte[] bytes, int offset, int length) throws SpeechException {
        if (length == 0) {
            return;
        }
        ownSlice(); // it may lie in the array that is written to now
        line = grown(line, lineLength, length);
        System.arraycopy(bytes, offset, line, lineLength, length);
        lineLength += length;
        check(line, 0, lineLength);
    }

    private void line(byte[] bytes, int offset, int length) throws SpeechException {
        if (length == 0) {
            dispatch();
            return;
        }
        check(bytes, offset, length);
        int colon = offset;
        int end = offset + length;
        while (colon < end && bytes[colon] != ':') {
            colon++;
        }
        if (colon == offset) {
            return; // a comment
        }
        int value = Math.min(colon + 1, end);
        if (value < end && bytes[value] == ' ') {
            value++;
        }
        field(bytes, offset, colon, value, end);
    }

    private void field(byte[] bytes, int name, int nameEnd, int value, int end)
            throws SpeechException {
        if (is(DATA, bytes, name, nameEnd)) {
            data(bytes, value, end - value);
        } else if (is(EVENT, bytes, name, nameEnd)) {
            type = value == end ? DEFAULT_TYPE : type(bytes, value, end);
        } else if (is(ID, bytes, name, nameEnd)) {
            if (!contains(bytes, value, end, (byte) 0)) {
                id = Utf8.decode(bytes, value, end - value);
            }
        } else if (is(RETRY, bytes, name, nameEnd)) {
            retry(bytes, value, end);
        }
    }

    private void data(byte[] bytes, int offset, int length) {
        if (!hasData) {
            hasData = true;
            hasSlice = true;
            slice = bytes;
            sliceOffset = offset;
            sliceLength = length;
            return;
        }
        ownSlice();
        data = grown(data, dataLength, length + 1);
        data[dataLength++] = '\n';
        System.arraycopy(bytes, offset, data, dataLength, length);
        dataLength += length;
    }

    private void dispatch() throws SpeechException {
        boolean dispatched = hasData;
        String dispatchedType = type;
        boolean inPlace = hasSlice;
        byte[] bytes = inPlace ? slice : data;
        int offset = inPlace ? sliceOffset : 0;
        int length = inPlace ? sliceLength : dataLength;
        reset();
        if (dispatched) {
            handler.event(dispatchedType, id, bytes, offset, length);
        }
    }

    private void reset() {
        hasData = false;
        hasSlice = false;
        dataLength = 0;
        type = DEFAULT_TYPE;
    }

    /// Copies data that still lies in an array about to be reused.
    private void ownSlice() {
        if (hasSlice) {
            hasSlice = false;
            data = grown(data, 0, sliceLength);
            System.arraycopy(slice, sliceOffset, data, 0, sliceLength);
            dataLength = sliceLength;
        }
    }

    private void check(byte[] bytes, int offset, int length) throws SpeechException {
        long held = hasSlice ? sliceLength : dataLength;
        if (length <= MAX_LINE_BYTES && held + length <= MAX_EVENT_BYTES) {
            return;
        }
        boolean isData =
                length >= DATA.length
                        && is(DATA, bytes, offset, offset + DATA.length)
                        && (length == DATA.length || bytes[offset + DATA.length] == ':');
        if (!isData && length > MAX_LINE_BYTES) {
            throw new SpeechException(new SpeechFailure.TooLarge("line", MAX_LINE_BYTES));
        }
        if (isData && held + length - DATA.length - 1 > MAX_EVENT_BYTES) {
            throw new SpeechException(new SpeechFailure.TooLarge("event", MAX_EVENT_BYTES));
        }
    }

    private String type(byte[] bytes, int offset, int end) {
        if (!is(knownTypeBytes, bytes, offset, end)) {
            knownTypeBytes = Arrays.copyOfRange(bytes, offset, end);
            knownType = Utf8.decode(bytes, offset, end - offset);
        }
        return knownType;
    }

    private void retry(byte[] bytes, int offset, int end) {
        long millis = 0;
        for (int i = offset; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return;
            }
            millis = millis > (Long.MAX_VALUE - 9) / 10 ? Long.MAX_VALUE - 9 : millis * 10 + digit;
        }
        if (offset < end) {
            handler.retry(millis);
        }
    }

    private static boolean is(byte[] name, byte[] bytes, int offset, int end) {
        return Arrays.equals(name, 0, name.length, bytes, offset, end);
    }

    private static boolean contains(byte[] bytes, int offset, int end, byte wanted) {
        for (int i = offset; i < end; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private static byte[] grown(byte[] array, int used, int more) {
        int needed = used + more;
        return needed <= array.length
                ? array
                : Arrays.copyOf(array, Math.max(needed, Math.max(256, used * 2)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
