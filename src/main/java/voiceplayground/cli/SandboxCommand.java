package voiceplayground.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `sandbox`: the offline voice as a server for other programs, until it is ended by a signal.
@Command(name = "sandbox", mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Console console;
    private final Texts texts;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "P", descriptionKey = "cli.sandbox.port")
    private int port;

    @Option(names = "--fault", paramLabel = "FAULT", descriptionKey = "cli.sandbox.fault")
    private List<String> faults = List.of();

    SandboxCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws InterruptedException {
        var ended = new CountDownLatch(1);
        try (var server = start();
                var _ = new StopOnSignal(ended::countDown)) {
            Environment environment = server.environment();
            console.out().println(environment.baseUrl());
            console.out().println(environment.key().map(ApiKey::reveal).orElseThrow());
            Thread.ofVirtual().name("vp-warm-1").start(server::warm);
            ended.await();
            return ExitCode.STOPPED;
        }
    }

    /// Reads the faults first: a server that listens has them already.
    private SandboxServer start() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw wrong(texts.get("cli.wrong.port"));
        }
        try {
            return SandboxServer.start(port, SandboxFault.parse(faults));
        } catch (IllegalArgumentException e) {
            throw wrong(Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (IOException _) {
            throw wrong(texts.get("cli.wrong.port-taken", Integer.toString(port)));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
