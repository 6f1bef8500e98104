package voiceplayground.settings;

import voiceplayground.speech.Environment;
import voiceplayground.speech.Environment.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the list of servers together.
final class ServerList {
    private ServerList() {}

    /// The offline voice, the official service, the variable's server, then the person's own; all
    /// without keys.
    ///
    /// @param own as kept; what was set for one of the others is among them under its id
    static List<Environment> of(List<Environment> own, Surroundings surroundings) {
        var all = new ArrayList<Environment>();
        // Its address is known when it listens.
        all.add(new Environment("", Kind.SANDBOX, "http://127.0.0.1", Optional.empty()));
        all.add(Environment.official(Optional.empty()));
        var variable = surroundings.server();
        if (variable.kind() == Kind.CUSTOM) {
            all.add(named(variable));
        }
        for (var kept : own) {
            int at = all.stream().map(Environment::id).toList().indexOf(kept.id());
            if (at < 0) {
                all.add(kept);
            } else {
                all.set(at, all.get(at).withSettingsOf(kept));
            }
        }
        return List.copyOf(all);
    }

    private static Environment named(Environment variable) {
        return new Environment(
                EnvironmentBook.VARIABLE_ID,
                variable.name(),
                variable.kind(),
                variable.baseUrl(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
