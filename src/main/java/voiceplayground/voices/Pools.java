package voiceplayground.voices;

import voiceplayground.speech.Defaults;

import java.util.List;
import java.util.regex.Pattern;

/// The pools of voices and the names that models have.
///
/// A model is spelt with an underscore where speech is asked for and with a hyphen where voices and
/// clones are listed.
public final class Pools {
    /// The larger pool, as speech is asked for.
    public static final String STANDARD = Defaults.MODEL;

    /// The pool of the recommended model.
    public static final String PRO = "lightning_v3.1_pro";

    /// Both that can be listed.
    public static final List<String> ALL = List.of(STANDARD, PRO);

    /// A variant of a model by its month, e.g. `lightning_v3.1_pro_07_26`.
    private static final Pattern DATED = Pattern.compile("(.+?)_\\d\\d_\\d\\d");

    private Pools() {}

    /// The pool that a model speaks with: its own, that of the undated model for a dated variant,
    /// the server's for one that was left out.
    public static String of(String model) {
        if (model.isEmpty()) {
            return STANDARD;
        }
        String spelt = spelt(model);
        var dated = DATED.matcher(spelt);
        return dated.matches() && ALL.contains(dated.group(1)) ? dated.group(1) : spelt;
    }

    /// A model as speech is asked for: `lightning-v3.1-pro` is `lightning_v3.1_pro`.
    static String spelt(String model) {
        return model.replace('-', '_');
    }

    /// A pool as voices are listed: `lightning_v3.1_pro` is `lightning-v3.1-pro`.
    static String listed(String pool) {
        return pool.replace('_', '-');
    }
}
