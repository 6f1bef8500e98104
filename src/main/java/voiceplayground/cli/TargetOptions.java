package voiceplayground.cli;

import picocli.CommandLine.Option;

import voiceplayground.settings.Surroundings;
import voiceplayground.speech.Environment;
import voiceplayground.words.Texts;

import java.util.Optional;

/// Which server to ask.
final class TargetOptions {
    @Option(names = "--environment", paramLabel = "WHERE", descriptionKey = "cli.speak.environment")
    private Optional<Choice> environment = Optional.empty();

    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "cli.speak.base-url")
    private Optional<String> baseUrl = Optional.empty();

    /// The environments that have a name.
    enum Choice {
        SANDBOX,
        OFFICIAL
    }

    /// The server to ask; empty for the offline voice, which is not started yet.
    ///
    /// An address wins over everything; without any choice a key, or an address in the
    /// surroundings, decides.
    ///
    /// @throws WrongUsage when an address is given for the offline voice, which has its own
    Optional<Environment> server(Surroundings surroundings, Texts texts) throws WrongUsage {
        boolean sandbox = environment.equals(Optional.of(Choice.SANDBOX));
        if (sandbox && baseUrl.isPresent()) {
            throw new WrongUsage(texts.get("cli.wrong.sandbox-address"));
        }
        if (baseUrl.isPresent()) {
            return baseUrl.map(surroundings::serverAt);
        }
        if (sandbox || (environment.isEmpty() && surroundings.isOffline())) {
            return Optional.empty();
        }
        return Optional.of(surroundings.server());
    }
}
