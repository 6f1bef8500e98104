package voiceplayground.ui.compose;

import voiceplayground.speech.RequestField;

/// Something about a field that the person should know before pressing Generate.
record Problem(RequestField field, Weight weight, String text) {
    /// How much it matters.
    enum Weight {
        /// Cannot be sent.
        ERROR,
        /// Can be sent; the answer may be a refusal or another sound than meant.
        WARNING
    }
}
