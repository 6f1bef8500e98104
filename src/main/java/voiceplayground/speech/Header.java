package voiceplayground.speech;

/// One HTTP header.
///
/// @param name as it was written; servers compare without its case
public record Header(String name, String value) {}
