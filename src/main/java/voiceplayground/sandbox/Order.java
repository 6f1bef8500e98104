package voiceplayground.sandbox;

import voiceplayground.speech.Voice;

import java.util.List;
import java.util.Optional;

/// What a valid request asks for.
///
/// @param speaker the sandbox's own voice that speaks
/// @param speed 0.5 to 2
/// @param wantsWords the times of the words are wanted, and this voice has them
/// @param sessionId echoed, if sent
/// @param requestId echoed, if sent
/// @param notes what the sandbox does otherwise than the vendor would, in English
record Order(
        SpeakableText text,
        Voice speaker,
        double speed,
        int rateHz,
        SoundEncoding encoding,
        boolean wantsWords,
        Optional<String> sessionId,
        Optional<String> requestId,
        List<String> notes) {}
