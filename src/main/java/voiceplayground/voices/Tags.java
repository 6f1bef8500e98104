package voiceplayground.voices;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings what lists say of a voice into one spelling. What is not known stays as it came, in lower
/// case.
///
/// Source: the values seen in the vendor's lists and documents; language names are those of the
/// JDK.
final class Tags {
    private static final Pattern GAPS = Pattern.compile("[\\s_-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern REGION = Pattern.compile("([a-z]{2})[-_][a-z]{2,4}");

    /// Names that the JDK does not have for the codes that the service takes.
    private static final Map<String, String> FURTHER_LANGUAGES =
            Map.ofEntries(
                    Map.entry("oriya", "or"),
                    Map.entry("bengali", "bn"),
                    Map.entry("panjabi", "pa"),
                    Map.entry("mandarin", "zh"),
                    Map.entry("norwegian bokmal", "no"),
                    Map.entry("bokmal", "no"),
                    Map.entry("nb", "no"),
                    Map.entry("brazilian portuguese", "pt"),
                    Map.entry("portuguese (brazil)", "pt"),
                    Map.entry("portuguese (portugal)", "pt"),
                    Map.entry("castilian", "es"),
                    Map.entry("bahasa indonesia", "id"),
                    Map.entry("in", "id"),
                    Map.entry("iw", "he"));

    /// A few are listed under the codes they had before 1989.
    private static final Set<String> CODES =
            Stream.of(Locale.getISOLanguages())
                    .map(listed -> Locale.of(listed).getLanguage())
                    .filter(code -> code.length() == 2)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> GENDERS =
            Map.of(
                    "f",
                    "female",
                    "woman",
                    "female",
                    "feminine",
                    "female",
                    "m",
                    "male",
                    "man",
                    "male",
                    "masculine",
                    "male");

    private Tags() {}

    /// A text for a line: no control characters, no blanks around it, not longer than that.
    static String line(String text, int longest) {
        String clean = CONTROL.matcher(text).replaceAll(" ").strip();
        return clean.length() <= longest
                ? clean
                : clean.substring(
                        0, clean.offsetByCodePoints(0, clean.codePointCount(0, longest - 1)));
    }

    /// `Middle_Aged`, `middle aged` and `middle-aged` are one.
    static String age(String text) {
        String age = GAPS.matcher(text(text)).replaceAll("-");
        return age.equals("middleaged") || age.equals("middle-age") ? "middle-aged" : age;
    }

    /// `Female`, `F` and `woman` are one.
    static String gender(String text) {
        String gender = text(text);
        return GENDERS.getOrDefault(gender, gender);
    }

    /// An accent or a use: blanks, hyphens and underscores are one.
    static String word(String text) {
        return GAPS.matcher(text(text)).replaceAll("-");
    }

    /// The code of a language; a name that has none is kept.
    static String language(String text) {
        String name = text(text);
        var region = REGION.matcher(name);
        if (region.matches() && isLanguage(region.group(1))) {
            return region.group(1);
        }
        return Names.CODES.getOrDefault(name, name);
    }

    /// Whether that is the code of a language, and so can be compared with what is asked for.
    static boolean isLanguage(String code) {
        return CODES.contains(code);
    }

    /// The code and the English names of a language, for searching; none for what is no code.
    static List<String> languageNames(String code) {
        return Names.OF_CODES.getOrDefault(code, List.of());
    }

    /// Values of which each is there once.
    static List<String> distinct(List<String> values) {
        return values.stream().filter(v -> !v.isEmpty()).distinct().toList();
    }

    private static String text(String text) {
        return Normalizer.normalize(line(text, 80), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// Made when the first list is read: the JDK's names of all languages take a while to load.
    private static final class Names {
        static final Map<String, String> CODES = codes();
        static final Map<String, List<String>> OF_CODES =
                CODES.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));

        private static Map<String, String> codes() {
            var codes = new HashMap<String, String>();
            for (String code : Tags.CODES) {
                String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
                codes.put(name.toLowerCase(Locale.ROOT), code);
                codes.put(code, code);
            }
            codes.putAll(FURTHER_LANGUAGES);
            return Map.copyOf(codes);
        }
    }
}
