package voiceplayground.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;
import voiceplayground.storage.Disk;
import voiceplayground.testkit.QuietLogs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Catalogues and favourites on disk.
@ExtendWith(QuietLogs.class)
class KeptVoicesTest {
    private static final Instant THEN = Instant.parse("2026-08-30T10:15:30Z");

    @TempDir Path folder;

    @Test
    void aCatalogueComesBackAsItWas() throws IOException {
        var files = new CatalogueFiles(Disk.SYSTEM, folder.resolve("voices"));
        var known =
                new KnownVoices(
                        VoiceMerge.described(
                                VoiceReader.read(
                                        Lists.resource(
                                                "get_voices.hostile-but-plausible.response.json"),
                                        Pools.PRO),
                                VoiceReader.read(
                                        Lists.resource("get-all-models.response.json"), "")),
                        Optional.of(THEN));
        files.write(official(), known);
        assertEquals(Optional.of(known), files.read(official()));
    }

    @Test
    void eachAddressHasItsOwnFileAndNoneHoldsTheKey() throws IOException {
        var files = new CatalogueFiles(Disk.SYSTEM, folder);
        var one = new KnownVoices(Lists.madeUp(2, 1), Optional.of(THEN));
        var other = new KnownVoices(Lists.madeUp(3, 2), Optional.of(THEN));
        files.write(official(), one);
        files.write(custom("https://api.smallest.ai:8443"), other);
        assertEquals(Optional.of(one), files.read(official()));
        assertEquals(Optional.of(other), files.read(custom("https://api.smallest.ai:8443")));
        assertEquals(Optional.empty(), files.read(custom("https://voices.example")));
        try (var kept = Files.list(folder)) {
            for (Path file : kept.toList()) {
                assertFalse(Files.readString(file).contains("sk_canary"), file.toString());
                assertTrue(file.getFileName().toString().startsWith("api.smallest.ai-"));
            }
        }
    }

    @Test
    void theOfflineVoiceLeavesNoFile() throws IOException {
        var files = new CatalogueFiles(Disk.SYSTEM, folder);
        var sandbox =
                new Environment(
                        "Offline",
                        Environment.Kind.SANDBOX,
                        "http://127.0.0.1:1",
                        Optional.empty());
        files.write(sandbox, new KnownVoices(Lists.madeUp(2, 1), Optional.of(THEN)));
        assertEquals(Optional.empty(), files.read(sandbox));
        try (var kept = Files.list(folder)) {
            assertEquals(List.of(), kept.toList());
        }
    }

    @Test
    void aBrokenCatalogueIsAsGoodAsNone() throws IOException {
        var files = new CatalogueFiles(Disk.SYSTEM, folder);
        files.write(official(), new KnownVoices(Lists.madeUp(2, 1), Optional.of(THEN)));
        Path file;
        try (var kept = Files.list(folder)) {
            file = kept.findFirst().orElseThrow();
        }
        for (String text : List.of("", "{}", "{\"voices\":7}", "\u0000", "[]")) {
            Files.writeString(file, text);
            assertEquals(Optional.empty(), files.read(official()), text);
        }
    }

    @Test
    void favouritesAndRecentsComeBack() throws IOException {
        Path path = folder.resolve("favourites.json");
        var marks = VoiceMarks.NONE;
        for (int i = 0; i < 20; i++) {
            marks = marks.used(new VoiceRef(Pools.PRO, "v" + i));
        }
        marks = marks.used(new VoiceRef(Pools.PRO, "v15")).toggled(new VoiceRef("", "é"));
        var file = new VoiceMarksFile(Disk.SYSTEM, path);
        assertEquals(VoiceMarks.NONE, file.read());
        file.set(marks);
        file.save();
        var back = new VoiceMarksFile(Disk.SYSTEM, path).read();
        assertEquals(marks, back);
        assertEquals(VoiceMarks.MOST_RECENTS, back.recents().size());
        assertEquals("v15", back.recents().getFirst().id());
        assertEquals("v19", back.recents().get(1).id());
    }

    @Test
    void brokenFavouritesArePutAsideAndNeverOverwritten() throws IOException {
        Path path = folder.resolve("favourites.json");
        Files.writeString(path, "{\"favourites\": [");
        var file = new VoiceMarksFile(Disk.SYSTEM, path);
        assertEquals(VoiceMarks.NONE, file.read());
        file.save();
        try (var kept = Files.list(folder)) {
            var aside =
                    kept.filter(f -> f.getFileName().toString().contains(".broken-"))
                            .findFirst()
                            .orElseThrow();
            assertEquals("{\"favourites\": [", Files.readString(aside));
        }
    }

    private static Environment official() {
        return Environment.official(Optional.of(new ApiKey("sk_canary_0123456789")));
    }

    private static Environment custom(String url) {
        return new Environment("Ours", Environment.Kind.CUSTOM, url, Optional.empty());
    }
}
