package voiceplayground.cli;

import picocli.CommandLine.Option;

import voiceplayground.speech.Delivery;
import voiceplayground.speech.Header;
import voiceplayground.speech.JsonValue;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.Transport;
import voiceplayground.storage.BrokenFileException;
import voiceplayground.storage.JsonText;
import voiceplayground.words.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the request goes out, and fields of it that have no option of their own.
final class WireOptions {
    private static final String AUTHORIZATION = "Authorization";

    @Option(names = "--transport", paramLabel = "NAME", descriptionKey = "cli.speak.transport")
    private Optional<String> transport = Optional.empty();

    @Option(names = "--path", paramLabel = "PATH", descriptionKey = "cli.speak.path")
    private Optional<String> path = Optional.empty();

    @Option(names = "--header", paramLabel = "NAME=VALUE", descriptionKey = "cli.speak.header")
    private List<String> headers = List.of();

    @Option(names = "--field", paramLabel = "NAME=JSON", descriptionKey = "cli.speak.field")
    private List<String> fields = List.of();

    /// The transport asked for, the program's own where none was.
    ///
    /// @throws WrongUsage where there is none of that name
    Transport transport(Texts texts) throws WrongUsage {
        if (transport.isEmpty()) {
            return Transport.SSE;
        }
        var known = transport.flatMap(Transport::of);
        if (known.isEmpty()) {
            String all =
                    Arrays.stream(Transport.values())
                            .map(Transport::wireName)
                            .collect(Collectors.joining(", "));
            throw new WrongUsage(texts.get("cli.wrong.transport", all, transport.get()));
        }
        return known.get();
    }

    /// The request as it is to go out.
    ///
    /// @throws WrongUsage in words when an option makes no sense
    SpeechRequest applied(SpeechRequest request, Texts texts) throws WrongUsage {
        var body = request.body();
        for (String field : fields) {
            body = with(body, field, texts);
        }
        if (path.isPresent() && !path.get().startsWith("/")) {
            throw new WrongUsage(texts.get("cli.wrong.path", path.get()));
        }
        var sent = new ArrayList<Header>();
        for (String header : headers) {
            sent.add(header(header, texts));
        }
        return request.with(body).with(new Delivery(transport(texts), path, sent));
    }

    /// A field in its place if it was there, else at the end; without a value it is left out.
    private static JsonValue.Struct with(JsonValue.Struct body, String option, Texts texts)
            throws WrongUsage {
        int equals = option.indexOf('=');
        if (equals < 1) {
            throw new WrongUsage(texts.get("cli.wrong.field", option));
        }
        String name = option.substring(0, equals);
        var members = new ArrayList<>(body.members());
        int at = members.stream().map(JsonValue.Member::name).toList().indexOf(name);
        members.removeIf(member -> member.name().equals(name));
        String json = option.substring(equals + 1);
        if (!json.isBlank()) {
            members.add(
                    at < 0 ? members.size() : at,
                    new JsonValue.Member(name, value(json, name, texts)));
        }
        return new JsonValue.Struct(members);
    }

    private static JsonValue value(String json, String name, Texts texts) throws WrongUsage {
        try {
            return JsonText.parse(json);
        } catch (BrokenFileException e) {
            throw new WrongUsage(texts.get("cli.wrong.field-json", name, json), e);
        }
    }

    private static Header header(String option, Texts texts) throws WrongUsage {
        int equals = option.indexOf('=');
        String name = equals < 0 ? "" : option.substring(0, equals).strip();
        String value = option.substring(equals + 1).strip();
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !value.matches("[\\t\\x20-\\x7e]*")) {
            // Its value may be a secret and is not repeated.
            throw new WrongUsage(texts.get("cli.wrong.header", name));
        }
        if (name.equalsIgnoreCase(AUTHORIZATION)) {
            throw new WrongUsage(texts.get("cli.wrong.header-key"));
        }
        return new Header(name, value);
    }
}
