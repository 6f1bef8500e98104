package voiceplayground.ui.compose;

import voiceplayground.speech.JsonValue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them and as JSON spells them.
final class Numerals {
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Numerals() {}

    /// What was typed as a JSON number: `1,15` means `1.15`, `.5` means `0.5`, `1.` means `1`;
    /// anything else keeps its spelling. Empty when it is no number.
    static Optional<JsonValue.Numeral> of(String typed) {
        String spelling = typed.strip().replace(',', '.');
        if (spelling.startsWith(".")) {
            spelling = "0" + spelling;
        }
        if (spelling.endsWith(".")) {
            spelling = spelling.substring(0, spelling.length() - 1);
        }
        return JSON_NUMBER.matcher(spelling).matches()
                ? Optional.of(new JsonValue.Numeral(spelling))
                : Optional.empty();
    }

    /// The value of what was typed.
    static Optional<Double> value(String typed) {
        return of(typed).map(numeral -> Double.valueOf(numeral.spelling()));
    }

    /// A speed as the slider writes it: one or two decimals, in steps of 0.05.
    static String stepped(double speed) {
        var steps = BigDecimal.valueOf(speed * 20).setScale(0, RoundingMode.HALF_UP);
        var rounded = steps.multiply(new BigDecimal("0.05")).stripTrailingZeros();
        return rounded.setScale(Math.max(1, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
