package voiceplayground.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import voiceplayground.words.Texts;

import java.io.IOException;
import java.util.Properties;

/// `voice-playground` itself: it only has commands.
@Command(
        name = "voice-playground",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Runnable {
    private final Texts texts;

    @Spec private CommandSpec spec = CommandSpec.create();

    RootCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), texts.get("cli.no-command"));
    }

    /// Name and version, as the build wrote them.
    static final class Version implements CommandLine.IVersionProvider {
        private final Texts texts;

        Version(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String[] getVersion() throws IOException {
            var build = new Properties();
            try (var in =
                    RootCommand.class.getResourceAsStream("/voiceplayground/build.properties")) {
                if (in != null) {
                    build.load(in);
                }
            }
            return new String[] {texts.get("app.name") + " " + build.getProperty("version", "?")};
        }
    }
}
