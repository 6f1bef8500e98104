package voiceplayground.speech;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A voice that was made of somebody's recording.
///
/// What a server leaves out is empty.
///
/// @param id the server's own, for asking after this clone; not what speech is asked by
/// @param voiceId sent as `voice_id`
/// @param name as the person called it
/// @param language a code as in [RequestField#LANGUAGE]
/// @param status `pending`, `processing`, `completed`, `failed` or one that nobody has heard of
/// @param kind `instant`, `professional` or another
/// @param models whose pool it is in, in the spelling of voices: `lightning-v3.1`
/// @param samples what can be heard of it without a request
public record VoiceClone(
        String id,
        String voiceId,
        String name,
        String description,
        String accent,
        List<String> tags,
        String language,
        String status,
        String kind,
        List<String> models,
        Optional<Instant> createdAt,
        List<Sample> samples) {
    public VoiceClone {
        tags = List.copyOf(tags);
        models = List.copyOf(models);
        samples = List.copyOf(samples);
    }

    /// Something to hear.
    ///
    /// @param text what is said in it
    /// @param address a public file
    public record Sample(String text, String address) {}

    /// It among the voices that can be asked for; its first sample is its recording.
    public Voice voice() {
        return new Voice(
                voiceId,
                name,
                "",
                "",
                accent,
                language.isEmpty() ? List.of() : List.of(language),
                "",
                List.of(),
                tags,
                description,
                samples.stream().map(Sample::address).findFirst(),
                models);
    }

    /// Whether it speaks. A server that names no state has nothing to wait for.
    public boolean isReady() {
        return status.equals("completed") || status.isEmpty();
    }

    /// Whether it is still being made.
    public boolean isBeingMade() {
        return status.equals("pending") || status.equals("processing");
    }

    /// The models in the spelling of requests, `lightning_v3.1`, that can still be asked for it.
    ///
    /// Sources: the enum of `model` in the contract of requests; the vendor's guide to cloning,
    /// where a clone of `lightning-large` alone answers with a header and no sound.
    public List<String> requestModels() {
        return models.stream()
                .filter(model ->
                        model.startsWith("lightning-v3") || model.startsWith("lightning_v3"))
                .map(model -> model.replace('-', '_'))
                .toList();
    }
}
