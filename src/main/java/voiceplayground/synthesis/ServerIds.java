package voiceplayground.synthesis;

import voiceplayground.api.ResponseHead;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the vendor's support asks for: the ids that the server gave a run.
///
/// @param sessions of the connection
/// @param requests of what was asked; a socket may give several
public record ServerIds(List<String> sessions, List<String> requests) {
    /// No ids.
    public static final ServerIds NONE = new ServerIds(List.of(), List.of());

    public ServerIds {
        sessions = List.copyOf(sessions);
        requests = List.copyOf(requests);
    }

    /// The ids in the headers of an answer.
    public static ServerIds of(ResponseHead head) {
        return NONE.with(head.header("X-Request-Id"), head.header("X-Session-Id"));
    }

    /// These and more; blank ones and those that are known already do not count.
    public ServerIds with(Optional<String> request, Optional<String> session) {
        return new ServerIds(with(sessions, session), with(requests, request));
    }

    /// These and others.
    public ServerIds with(ServerIds others) {
        return new ServerIds(
                Stream.concat(sessions.stream(), others.sessions.stream()).distinct().toList(),
                Stream.concat(requests.stream(), others.requests.stream()).distinct().toList());
    }

    private static List<String> with(List<String> ids, Optional<String> more) {
        return Stream.concat(ids.stream(), more.filter(id -> !id.isBlank()).stream())
                .distinct()
                .toList();
    }
}
