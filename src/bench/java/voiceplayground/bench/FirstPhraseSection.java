package voiceplayground.bench;

import voiceplayground.api.SpeechClient;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.speech.Environment;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;

import java.util.List;

/// Whether the offline voice really streams: the first byte of a long text against that of its
/// first phrase alone.
final class FirstPhraseSection implements Section {
    private static final int ROUNDS = 11;
    private static final String PHRASE = "The quick brown fox jumps over the lazy dog,";
    private static final String LONG =
            PHRASE + " and rests in the warm grass until the sun goes down. ".repeat(22);

    @Override
    public String name() {
        return "first-phrase";
    }

    @Override
    public String about() {
        return """
        The offline voice, warmed as the app does at launch: from the call to the first sound of a text of about 60 s,
        against the first sound of its first phrase alone, in turn, %d rounds, medians. Both hold one round trip.\
        """
                .formatted(ROUNDS);
    }

    @Override
    public List<Figure> measure() throws Exception {
        double[] whole = new double[ROUNDS];
        double[] phrase = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        double launched;
        double seconds;
        try (var server = SandboxServer.start(0, SandboxFault.NONE)) {
            server.warm();
            Thread.sleep(5_000);
            SpeechClient client = Clients.own();
            client.warm(server.environment());
            launched = firstSound(client, server.environment(), LONG, false)[0];
            seconds = firstSound(client, server.environment(), LONG, true)[1] / 48_000;
            for (int i = 0; i < ROUNDS; i++) {
                whole[i] = firstSound(client, server.environment(), LONG, false)[0];
                phrase[i] = firstSound(client, server.environment(), PHRASE, false)[0];
                ratio[i] = whole[i] / phrase[i];
            }
        }
        String anchor =
                "%.0f ms against %.0f ms, %.0f s of sound"
                        .formatted(Median.of(whole), Median.of(phrase), seconds);
        return List.of(
                Figure.of(
                        "first sound of a long text, ratio to its first phrase",
                        Median.of(ratio),
                        "x",
                        1.5,
                        anchor),
                Figure.info("first request, 5 s after launch", launched, "ms", "the same text"));
    }

    /// Milliseconds to the first sound, and the bytes of all sound.
    ///
    /// @param isWhole hears it to its end
    private static double[] firstSound(
            SpeechClient client, Environment environment, String text, boolean isWhole)
            throws Exception {
        SpeechRequest request =
                SpeechRequest.initial(text).with(RequestField.TEXT, new JsonValue.Text(text));
        double[] result = {0, 0};
        long start = System.nanoTime();
        var call = client.newCall(environment, request);
        try {
            call.run(
                    new QuietListener() {
                        @Override
                        public void audio(byte[] bytes, int offset, int length) {
                            if (result[0] == 0) {
                                result[0] = (System.nanoTime() - start) / 1e6;
                                if (!isWhole) {
                                    call.cancel();
                                }
                            }
                            result[1] += length;
                        }
                    });
        } catch (voiceplayground.speech.SpeechException e) {
            if (result[0] == 0) {
                throw e;
            }
        }
        // The server frees its one place when it notices the close.
        Thread.sleep(300);
        return result;
    }
}
