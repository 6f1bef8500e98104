package voiceplayground.ui.compose;

import voiceplayground.api.RequestHead;
import voiceplayground.speech.Header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Headers as they are typed: `Name: value`, one a line.
///
/// @param headers those that can be sent
/// @param broken lines that are no header, or hold what a header cannot carry
/// @param reserved names that the program sets itself
record HeaderLines(List<Header> headers, List<String> broken, List<String> reserved) {
    /// RFC 9110, section 5.6.2: a token.
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    static HeaderLines of(String typed) {
        var headers = new ArrayList<Header>();
        var broken = new ArrayList<String>();
        var reserved = new ArrayList<String>();
        for (String line : typed.lines().filter(l -> !l.isBlank()).toList()) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                broken.add(line.strip());
            } else if (name.equalsIgnoreCase("authorization") || RequestHead.isReserved(name)) {
                reserved.add(name);
            } else {
                headers.add(new Header(name, value));
            }
        }
        return new HeaderLines(headers, broken, reserved);
    }

    /// The lines of headers.
    static String shown(List<Header> headers) {
        return headers.stream()
                .map(h -> h.name() + ": " + h.value())
                .collect(Collectors.joining("\n"));
    }

    /// Whether every line can be sent.
    boolean isWhole() {
        return broken.isEmpty() && reserved.isEmpty();
    }
}
