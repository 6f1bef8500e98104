package voiceplayground.sandbox;

/// What every way of speaking shares.
///
/// @param slot one request at a time
record SpeechTools(VoiceEngine engine, OrderReader reader, Slot slot, Pace pace, Warmup warmup) {}
