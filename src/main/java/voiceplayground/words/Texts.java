package voiceplayground.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the program, by key, from `texts.properties` of its language.
///
/// Patterns are those of [MessageFormat]: `{0}` is the first argument and a literal apostrophe is
/// written twice, in every text, whether it takes arguments or not.
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;

    /// The texts of a language; English where there is none.
    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("voiceplayground.texts", locale);
    }

    /// The text of a key, filled in. A key that is missing is a fault of this program and throws.
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
