package voiceplayground.cli;

import voiceplayground.settings.Surroundings;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The main job where no window can be opened: the sample text, spoken by the offline voice, as a
/// WAV and a picture of its waveform.
final class SampleWithoutScreen {
    private final Surroundings surroundings;
    private final Console console;
    private final Texts texts;

    SampleWithoutScreen(Surroundings surroundings, Console console, Texts texts) {
        this.surroundings = surroundings;
        this.console = console;
        this.texts = texts;
    }

    /// @return the exit code
    int call() throws IOException, InterruptedException {
        var sentences = new Sentences(texts, console.out());
        sentences.say("cli.screen.none");
        Path folder = Files.createDirectories(surroundings.folders().home());
        Path wav = folder.resolve("sample.wav");
        Path png = folder.resolve("sample.png");
        var request = SpeechRequest.initial(texts.get("cli.sample"));
        try (var speaking =
                        Speaking.open(
                                surroundings.folders().takes(), texts, Optional.empty(), _ -> {});
                var _ = new StopOnSignal(speaking::stop)) {
            Spoken spoken = speaking.speak(new Asked(request, Optional.empty(), Optional.empty()));
            var report = Report.of(spoken, Optional.of(wav));
            new Sentences(texts, console.err()).failure(report);
            sentences.ended(report);
            if (report.file().isPresent()) {
                WaveformPicture.write(spoken.run().peaks(), png);
                sentences.say("cli.screen.wav", wav.toString());
                sentences.say("cli.screen.png", png.toString());
            }
            sentences.say("cli.screen.more");
            return report.exitCode();
        }
    }
}
