package voiceplayground.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The voices that are known.
public record VoiceCatalogue(List<Voice> voices) {
    private static final String BUNDLED = "voices.tsv";

    public VoiceCatalogue {
        voices = List.copyOf(voices);
    }

    /// The catalogue that ships with the program: facts of the vendor's model cards, incomplete for
    /// the standard pool. Reads a resource of 15 KB each time.
    ///
    /// One id may have two rows: `henry` of the Pro pool is listed as British and as American.
    public static VoiceCatalogue bundled() {
        var stream =
                Objects.requireNonNull(VoiceCatalogue.class.getResourceAsStream(BUNDLED), BUNDLED);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new VoiceCatalogue(
                    reader.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(VoiceCatalogue::voice)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled catalogue cannot be read", e);
        }
    }

    /// A voice by id within a model's pool.
    public Optional<Voice> find(String model, String id) {
        return voices.stream()
                .filter(v -> v.model().equals(model) && v.id().equals(id))
                .findFirst();
    }

    /// `id name model gender accent languages`, tab-separated; the languages with commas.
    private static Voice voice(String line) {
        String[] cells = line.split("\t", -1);
        List<String> languages = cells[5].isEmpty() ? List.of() : List.of(cells[5].split(",", -1));
        return new Voice(cells[0], cells[1], cells[2], cells[3], cells[4], languages);
    }
}
