package voiceplayground.api;

/// Tells a listener of events as received, but for the key, should the server throw it back.
record EventNews(SpeechListener listener, CleanText clean) {
    void tell(String type, String id, byte[] data, int offset, int length, long nanos) {
        String cleanType = clean.masked(type);
        String cleanId = clean.masked(id);
        if (clean.holdsKey(data, offset, length)) {
            byte[] masked = clean.masked(data, offset, length);
            listener.event(cleanType, cleanId, masked, 0, masked.length, nanos);
        } else {
            listener.event(cleanType, cleanId, data, offset, length, nanos);
        }
    }
}
