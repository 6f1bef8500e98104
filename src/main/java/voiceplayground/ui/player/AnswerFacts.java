package voiceplayground.ui.player;

import voiceplayground.api.ResponseHead;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.ServerIds;
import voiceplayground.takes.Take;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What support asks for: where the request went, the ids of the answer, and its headers. Holds no
/// key, as none is in an answer or an address.
///
/// @param url asked for
/// @param status `HTTP 200, h2`; empty before the answer
/// @param ids those of the server and those of the caller that it sent back, in this order
/// @param headers all of them as they came
/// @param remarks what was said against the request
record AnswerFacts(
        String url,
        String status,
        List<Map.Entry<String, String>> ids,
        List<Map.Entry<String, String>> headers,
        List<String> remarks) {
    /// Source: the vendor's documentation of its response headers.
    private static final List<String> OTHER_IDS =
            List.of("X-External-Request-Id", "X-External-Session-Id", "x-content-expiry");

    /// Of a run so far.
    static AnswerFacts of(Run run) {
        String url = run.environment().baseUrl() + run.request().delivery().path();
        return of(url, run.response(), run.serverIds(), List.of());
    }

    /// Of a kept take.
    static AnswerFacts of(Take take) {
        return of(take.url(), take.response(), take.serverIds(), take.remarks());
    }

    private static AnswerFacts of(
            String url, Optional<ResponseHead> answer, ServerIds told, List<String> remarks) {
        var ids = new ArrayList<Map.Entry<String, String>>();
        told.requests().forEach(id -> ids.add(Map.entry("X-Request-Id", id)));
        told.sessions().forEach(id -> ids.add(Map.entry("X-Session-Id", id)));
        for (String name : OTHER_IDS) {
            answer.flatMap(head -> head.header(name))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> ids.add(Map.entry(name, value)));
        }
        return new AnswerFacts(
                url,
                answer.map(head ->
                                "HTTP "
                                        + head.status()
                                        + ", "
                                        + head.protocol().toLowerCase(Locale.ROOT))
                        .orElse(""),
                List.copyOf(ids),
                answer.map(ResponseHead::headers).orElse(List.of()),
                List.copyOf(remarks));
    }

    /// All of it, one line each, as it is copied into a ticket.
    String text() {
        return url
                + (status.isEmpty() ? "" : "\n" + status)
                + (headers.isEmpty() ? "" : "\n" + headerText());
    }

    /// The headers, one line each.
    String headerText() {
        return headers.stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }
}
