package voiceplayground.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What to ask for. Numbers go out in the spelling they were typed in; ranges are the server's
/// business.
final class RequestOptions {
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable TextSource source;

    @Option(names = "--voice", paramLabel = "ID", descriptionKey = "cli.speak.voice")
    private Optional<String> voice = Optional.empty();

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "cli.speak.model")
    private Optional<String> model = Optional.empty();

    @Option(names = "--language", paramLabel = "CODE", descriptionKey = "cli.speak.language")
    private Optional<String> language = Optional.empty();

    @Option(names = "--speed", paramLabel = "X", descriptionKey = "cli.speak.speed")
    private Optional<String> speed = Optional.empty();

    @Option(names = "--sample-rate", paramLabel = "HZ", descriptionKey = "cli.speak.sample-rate")
    private Optional<String> sampleRate = Optional.empty();

    @Option(names = "--format", paramLabel = "NAME", descriptionKey = "cli.speak.format")
    private Optional<String> format = Optional.empty();

    /// Where the text comes from: one of the two.
    static final class TextSource {
        @Option(names = "--text", paramLabel = "T", descriptionKey = "cli.speak.text")
        private Optional<String> text = Optional.empty();

        @Option(names = "--text-file", paramLabel = "F", descriptionKey = "cli.speak.text-file")
        private Optional<String> file = Optional.empty();
    }

    /// The request that the options describe; the rest is as at the first start of the window.
    ///
    /// @param in read where the text file is `-`
    /// @throws WrongUsage in words when the options make no request
    SpeechRequest request(InputStream in, Texts texts) throws WrongUsage {
        String text = text(in, texts);
        if (text.isBlank()) {
            throw new WrongUsage(texts.get("cli.wrong.empty-text"));
        }
        var request = SpeechRequest.initial(text);
        request = with(request, RequestField.VOICE, voice.map(JsonValue.Text::new));
        request = with(request, RequestField.MODEL, model.map(JsonValue.Text::new));
        request = with(request, RequestField.LANGUAGE, language.map(JsonValue.Text::new));
        request = with(request, RequestField.FORMAT, format.map(JsonValue.Text::new));
        request = with(request, RequestField.SPEED, number("--speed", speed, texts));
        return with(request, RequestField.SAMPLE_RATE, number("--sample-rate", sampleRate, texts));
    }

    private String text(InputStream in, Texts texts) throws WrongUsage {
        var chosen = Objects.requireNonNull(source, "picocli demands one of the two");
        if (chosen.text.isPresent()) {
            return chosen.text.get();
        }
        String file = chosen.file.orElseThrow();
        try {
            byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new WrongUsage(texts.get("cli.wrong.not-utf8", file), e);
        } catch (IOException | InvalidPathException e) {
            throw new WrongUsage(texts.get("cli.wrong.unreadable", file), e);
        }
    }

    private static Optional<JsonValue.Numeral> number(
            String option, Optional<String> spelling, Texts texts) throws WrongUsage {
        if (spelling.isPresent() && !NUMBER.matcher(spelling.get()).matches()) {
            throw new WrongUsage(texts.get("cli.wrong.number", option, spelling.get()));
        }
        return spelling.map(JsonValue.Numeral::new);
    }

    private static SpeechRequest with(
            SpeechRequest request, RequestField field, Optional<? extends JsonValue> value) {
        return value.isPresent() ? request.with(field, value.get()) : request;
    }
}
