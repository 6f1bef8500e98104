package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;
import voiceplayground.voices.Mismatch;

import java.util.Optional;

/// Something about a part of the form that the person should know before pressing Generate.
///
/// @param at the wire name of a field, or one of the other parts below
/// @param mend one changed field that would put it right
record Problem(String at, Weight weight, String text, Optional<Mismatch.Mend> mend) {
    /// The members that have no control; no wire name begins with a space.
    static final String OTHERS = " others";

    static final String PATH = " path";
    static final String HEADERS = " headers";

    Problem(String at, Weight weight, String text) {
        this(at, weight, text, Optional.empty());
    }

    Problem(RequestField field, Weight weight, String text) {
        this(field.wireName(), weight, text);
    }

    /// How much it matters.
    enum Weight {
        /// Cannot be sent: the request would not be what stands in the form.
        ERROR,
        /// Can be sent, but is sure to be refused; goes out only when that is asked for.
        REFUSED,
        /// Can be sent; the answer may be a refusal or another sound than meant.
        WARNING
    }
}
