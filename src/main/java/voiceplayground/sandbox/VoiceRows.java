package voiceplayground.sandbox;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import voiceplayground.audio.WavHeader;
import voiceplayground.speech.Voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;

/// A voice as the vendor's lists tell it: languages by English name, ages spelt in two ways, tags
/// that are missing, empty or a text instead of a list. Which voice has which gap follows from its
/// id and never changes.
///
/// Source: the vendor's documents of both lists, and what its clients guard against.
final class VoiceRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int KINDS = 24;
    private static final List<String> AGES =
            List.of("young", "middle aged", "middle-aged", "senior", "");
    private static final List<String> USES =
            List.of("conversational", "narration", "audiobook", "customer support");

    private VoiceRows() {}

    /// A voice with all its tags, in a list of a pool.
    static ObjectNode listed(Voice voice) {
        var row = head(voice);
        tags(row.putObject("tags"), voice);
        return row;
    }

    /// A voice of the vendor, in a list of a pool.
    static ObjectNode vendors(Voice voice) {
        var row = head(voice);
        switch (kind(voice)) {
            case 0 -> {
                // no tags at all
            }
            case 1 -> row.putNull("tags");
            case 2 -> row.putObject("tags");
            case 3 -> {
                var tags = row.putObject("tags");
                tags.putArray("language");
                tags.put("accent", "").put("gender", "").put("age", "");
                tags.putArray("emotions");
                tags.putArray("usecases");
            }
            case 4 -> {
                var tags = row.putObject("tags");
                tags.put("language", name(voice.languages().getFirst()));
                tags.put("gender", voice.gender().toUpperCase(Locale.ROOT));
            }
            case 5 -> {
                tags(row.putObject("tags"), voice).putObject("future").put("x", 1);
                row.put("someNewField", true);
            }
            default -> tags(row.putObject("tags"), voice);
        }
        return row;
    }

    /// A voice in the list of descriptions. Some have no recording, and that of some is not there.
    ///
    /// @param base address of this server
    static ObjectNode described(Voice voice, String base) {
        var row = JSON.objectNode();
        row.put("_id", "%024x".formatted(voice.id().hashCode() & 0xffff_ffffL));
        row.put("voiceId", voice.id()).put("displayName", voice.name());
        row.put("description", "A %s voice with a clear, even delivery.".formatted(kindly(voice)));
        String recording = base + "/waves-audio-previews/" + voice.id();
        switch (kind(voice)) {
            case 6 -> row.put("audioPreview", "");
            case 7 -> row.put("audioPreview", recording + "-not-there.wav");
            default -> row.put("audioPreview", recording + ".wav");
        }
        var tags = row.putObject("tags");
        tags.put("age", age(voice));
        tags.putArray("emotions");
        languages(tags, voice);
        return row;
    }

    /// A sound as a file.
    static byte[] wav(Sound sound) {
        short[] frames = sound.frames();
        var file =
                ByteBuffer.allocate(WavHeader.BYTES + 2 * frames.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(WavHeader.of(sound.rateHz(), 2L * frames.length));
        file.asShortBuffer().put(frames);
        return file.array();
    }

    private static ObjectNode head(Voice voice) {
        return JSON.objectNode().put("voiceId", voice.id()).put("displayName", voice.name());
    }

    private static ObjectNode tags(ObjectNode tags, Voice voice) {
        languages(tags, voice);
        tags.put("accent", voice.accent()).put("gender", voice.gender()).put("age", age(voice));
        tags.putArray("emotions");
        tags.putArray("usecases").add(USES.get(Math.floorMod(hash(voice) / 7, USES.size())));
        return tags;
    }

    private static void languages(ObjectNode tags, Voice voice) {
        var languages = tags.putArray("language");
        voice.languages().forEach(code -> languages.add(name(code)));
    }

    private static String name(String code) {
        return code.equals("bn")
                ? "bengali"
                : Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    private static String kindly(Voice voice) {
        return String.join(" ", age(voice), voice.accent(), voice.gender())
                .replaceAll(" +", " ")
                .strip();
    }

    private static String age(Voice voice) {
        return AGES.get(Math.floorMod(hash(voice) / 3, AGES.size()));
    }

    private static int kind(Voice voice) {
        return Math.floorMod(hash(voice), KINDS);
    }

    private static int hash(Voice voice) {
        return voice.id().hashCode();
    }
}
