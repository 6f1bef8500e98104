package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import voiceplayground.api.WavesSpeechClient;
import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.testkit.Eventually;
import voiceplayground.testkit.FakePlayer;
import voiceplayground.testkit.ManualClock;
import voiceplayground.testkit.QuietLogs;
import voiceplayground.testkit.ScriptedServer;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// Over real HTTP: each script names the answers to one press of Generate, the number of POSTs that
/// may reach the server, the waits between them in milliseconds, and how it ends. No byte may reach
/// another origin, and every POST is the same byte for byte.
@ExtendWith(QuietLogs.class)
class RetryScriptsTest {
    private static final String SOUND =
            "event: audio\ndata: {\"audio\": \"AAAAAAAA\", \"done\": false}\n\n";
    private static final String END = "data: {\"done\": true}\n\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ok                              | 1 |                        | Finished
                    429 ok                          | 2 | 500                    | Finished
                    429 429 429 ok                  | 4 | 500 1000 2000          | Finished
                    429;Retry-After:2 ok            | 2 | 2000                   | Finished
                    429;Retry-After:0 ok            | 2 | 0                      | Finished
                    429;Retry-After:soon ok         | 2 | 500                    | Finished
                    429;Retry-After:3600            | 1 |                        | Failed
                    429 429 429 429 429 429 429 429 | 8 | 500 1000 2000 4000 8000 16000 30000 | Failed
                    500 ok                          | 2 | 500                    | Finished
                    500 500                         | 2 | 500                    | Failed
                    429 500 429 ok                  | 4 | 500 500 1000           | Finished
                    500 400                         | 2 | 500                    | Failed
                    400                             | 1 |                        | Failed
                    401                             | 1 |                        | Failed
                    403                             | 1 |                        | Failed
                    408                             | 1 |                        | Failed
                    410                             | 1 |                        | Failed
                    502                             | 1 |                        | Failed
                    503;Retry-After:0               | 1 |                        | Failed
                    301;Location:OTHER              | 1 |                        | Failed
                    302;Location:OTHER              | 1 |                        | Failed
                    303;Location:OTHER              | 1 |                        | Failed
                    307;Location:OTHER              | 1 |                        | Failed
                    308;Location:OTHER              | 1 |                        | Failed
                    429 307;Location:OTHER          | 2 | 500                    | Failed
                    200;Refresh:0                   | 1 |                        | Failed
                    cut                             | 1 |                        | Incomplete
                    error                           | 1 |                        | Failed
                    drop                            | 1 |                        | Failed
                    429 drop                        | 2 | 500                    | Failed
                    """)
    void exactlyTheIntendedPostsAreSentAndNothingGoesElsewhere(
            String script, int posts, String waits, String end) throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of(script.split(" ")));
        var waited = new CopyOnWriteArrayList<Long>();
        try (var other = ScriptedServer.answering((_, c) -> c.send(answer("ok", "")));
                var server =
                        ScriptedServer.answering((_, c) -> {
                            String next = answers.isEmpty() ? "ok" : answers.remove();
                            c.send(answer(next, other.url()));
                            if (!next.matches("ok|\\d.*") || next.equals("ok")) {
                                c.close();
                            }
                        });
                var library =
                        new FolderTakeLibrary(folder, new Texts(Locale.ENGLISH), Object::toString);
                var synthesizer =
                        new Synthesizer(
                                new WavesSpeechClient(NanoClock.SYSTEM),
                                new FakePlayer(new ManualClock()),
                                library,
                                NanoClock.SYSTEM,
                                (_, _) -> {},
                                _ -> 1,
                                (_, length) -> waited.add(length.toMillis()))) {
            var environment =
                    new Environment(
                            "Test",
                            Environment.Kind.CUSTOM,
                            server.url(),
                            Optional.of(new ApiKey("sk_canary_key")));
            var run =
                    synthesizer.start(
                            environment, SpeechRequest.initial("Hello"), Optional.empty());
            Eventually.equal(true, () -> run.state().isFinal());
            assertEquals(end, run.state().getClass().getSimpleName(), run.state().toString());
            synthesizer.close();
            assertEquals(posts, server.posts());
            assertEquals(posts, run.timings().attempts());
            assertEquals(
                    waits == null
                            ? List.of()
                            : Arrays.stream(waits.split(" ")).map(Long::valueOf).toList(),
                    waited);
            var bodies =
                    server.requests().stream()
                            .filter(r -> r.method().equals("POST"))
                            .map(r ->
                                    r.head()
                                            + new String(
                                                    r.body(),
                                                    java.nio.charset.StandardCharsets.UTF_8))
                            .toList();
            assertEquals(Collections.nCopies(posts, bodies.getFirst()), bodies);
            assertEquals(0, other.connections(), "nothing goes to another origin");
            assertEquals(posts, library.load().getFirst().attempts().size());
            assertEquals(List.of(), server.faults());
            assertTrue(run.waitLeft().equals(Duration.ZERO));
        }
    }

    private static String answer(String word, String other) {
        return switch (word) {
            case "ok" -> stream(SOUND + END);
            case "cut" -> stream(SOUND);
            case "error" -> stream("event: error\ndata: {\"message\": \"no\"}\n\n");
            case "drop" -> "";
            default -> {
                var parts = word.split(";");
                var head = new StringBuilder(parts[0] + " Scripted\n");
                for (int i = 1; i < parts.length; i++) {
                    head.append(parts[i].replaceFirst(":", ": ").replace("OTHER", other + "/x"))
                            .append('\n');
                }
                yield ScriptedServer.response(head.toString(), "{\"message\": \"scripted\"}");
            }
        };
    }

    private static String stream(String events) {
        return ScriptedServer.response("200 OK\nContent-Type: text/event-stream\n", events);
    }
}
