package voiceplayground.audio;

import javazoom.jl.decoder.Decoder;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;

/// Puts right a number in JLayer 1.0.1: at 24 kHz its 19th long scale factor band begins at line
/// 330, where ISO/IEC 13818-3, table B.8, says 332.
///
/// Two lines get the gain of the wrong band, which is heard as noise around every "s": 39 dB below
/// speech where other decoders agree to 96 dB; with the right number 73. JLayer's class cannot be
/// reached otherwise than by reflection; where that is refused the sound is as JLayer makes it.
final class Mp3Tables {
    private static final int OF_24_KHZ = 1;
    private static final int BAND = 18;
    private static final int WRONG = 330;
    private static final int RIGHT = 332;

    private Mp3Tables() {}

    /// @return false as long as the decoder has no tables yet: it makes them with its first frame
    static boolean correct(Decoder decoder) {
        try {
            Object layer3 = value(Decoder.class, "l3decoder", decoder);
            if (layer3 == null) {
                return false;
            }
            if (value(layer3.getClass(), "sfBandIndex", layer3) instanceof Object[] tables
                    && value(tables[OF_24_KHZ].getClass(), "l", tables[OF_24_KHZ])
                            instanceof int[] edges
                    && edges[BAND] == WRONG) {
                edges[BAND] = RIGHT;
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException _) {
            // As JLayer makes it.
        }
        return true;
    }

    private static @Nullable Object value(Class<?> type, String name, Object object)
            throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
