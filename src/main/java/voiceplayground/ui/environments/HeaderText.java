package voiceplayground.ui.environments;

import voiceplayground.speech.Header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Headers as they are typed: `Name: value`, one a line.
///
/// @param broken the first line that is no header
record HeaderText(List<Header> headers, Optional<String> broken) {
    static HeaderText of(String typed) {
        var headers = new ArrayList<Header>();
        for (String line : typed.lines().filter(l -> !l.isBlank()).toList()) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (name.isEmpty() || name.contains(" ")) {
                return new HeaderText(List.of(), Optional.of(line.strip()));
            }
            headers.add(new Header(name, line.substring(colon + 1).strip()));
        }
        return new HeaderText(headers, Optional.empty());
    }

    static String shown(List<Header> headers) {
        return headers.stream()
                .map(h -> h.name() + ": " + h.value())
                .collect(Collectors.joining("\n"));
    }
}
