package voiceplayground.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import voiceplayground.audio.playback.StartPolicy;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.RequestField;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What to ask for. Numbers go out in the spelling they were typed in; ranges are the server's
/// business.
final class RequestOptions {
    private static final String STDIN = "-";
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

    @Mixin private WireOptions wire = new WireOptions();

    /// Where the text comes from: one of the two.
    static final class TextSource {
        @Option(names = "--text", paramLabel = "T", descriptionKey = "cli.speak.text")
        private Optional<String> text = Optional.empty();

        @Option(names = "--text-file", paramLabel = "F", descriptionKey = "cli.speak.text-file")
        private Optional<String> file = Optional.empty();
    }

    /// The request that the options describe; the rest is as at the first start of the window.
    ///
    /// @param in read where the text file is `-` Where the text is standard input and the transport
    ///   takes text as it is written, the request has its first line and the rest follows.
    ///
    /// @param words whether the server is asked when each word sounds
    /// @throws WrongUsage in words when the options make no request
    Asked asked(InputStream in, Optional<StartPolicy> play, boolean words, Texts texts)
            throws WrongUsage, InterruptedException {
        boolean isWritten =
                wire.transport(texts) == Transport.WEBSOCKET
                        && source != null
                        && source.file.equals(Optional.of(STDIN));
        if (isWritten) {
            var lines = new LineFeed(in);
            String first;
            try {
                first = lines.next().orElse("");
            } catch (UncheckedIOException e) {
                throw new WrongUsage(texts.get("cli.wrong.not-utf8", STDIN), e);
            }
            return new Asked(request(first, words, texts), play, Optional.of(lines));
        }
        return new Asked(request(text(in, texts), words, texts), play, Optional.empty());
    }

    private SpeechRequest request(String text, boolean words, Texts texts) throws WrongUsage {
        if (text.isBlank()) {
            throw new WrongUsage(texts.get("cli.wrong.empty-text"));
        }
        var request = SpeechRequest.initial(text);
        request = with(request, RequestField.VOICE, voice.map(JsonValue.Text::new));
        request = with(request, RequestField.MODEL, model.map(JsonValue.Text::new));
        request = with(request, RequestField.LANGUAGE, language.map(JsonValue.Text::new));
        request = with(request, RequestField.FORMAT, format.map(JsonValue.Text::new));
        request = with(request, RequestField.SPEED, number("--speed", speed, texts));
        request =
                with(request, RequestField.SAMPLE_RATE, number("--sample-rate", sampleRate, texts));
        return wire.applied(words ? withWords(request) : request, texts);
    }

    private static SpeechRequest withWords(SpeechRequest request) {
        var members = new ArrayList<>(request.body().members());
        members.add(new JsonValue.Member("word_timestamps", new JsonValue.Bool(true)));
        return request.with(new JsonValue.Struct(members));
    }

    private String text(InputStream in, Texts texts) throws WrongUsage {
        var chosen = Objects.requireNonNull(source, "picocli demands one of the two");
        if (chosen.text.isPresent()) {
            return chosen.text.get();
        }
        String file = chosen.file.orElseThrow();
        try {
            byte[] bytes =
                    file.equals(STDIN) ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
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
