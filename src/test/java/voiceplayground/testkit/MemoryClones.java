package voiceplayground.testkit;

import voiceplayground.api.CloneClient;
import voiceplayground.api.CloneOrder;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.VoiceClone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The clones of a server that is none; it can be made to fail.
public final class MemoryClones implements CloneClient {
    public final List<VoiceClone> kept = new ArrayList<>();
    public final List<CloneOrder> orders = new ArrayList<>();

    /// Thrown instead of every answer while it is there.
    public Optional<SpeechFailure> failure = Optional.empty();

    /// Done while a recording is half sent.
    public Runnable halfway = () -> {};

    /// A clone of a current model.
    public static VoiceClone clone(String name, String status, String model) {
        return new VoiceClone(
                "id-" + name,
                "voice_" + name,
                name,
                "",
                "general",
                List.of(),
                "en",
                status,
                "instant",
                List.of(model),
                Optional.of(Instant.parse("2026-04-20T09:42:17.103Z")),
                List.of());
    }

    @Override
    public List<VoiceClone> list(Environment environment) throws SpeechException {
        check();
        return List.copyOf(kept);
    }

    @Override
    public VoiceClone find(Environment environment, VoiceClone c) throws SpeechException {
        check();
        return new VoiceClone(
                c.id(),
                c.voiceId(),
                c.name(),
                c.description(),
                c.accent(),
                c.tags(),
                c.language(),
                c.status(),
                c.kind(),
                c.models(),
                c.createdAt(),
                List.of(new VoiceClone.Sample("Hello.", "https://samples.test/" + c.voiceId())));
    }

    @Override
    public VoiceClone create(Environment environment, CloneOrder order, Progress progress)
            throws SpeechException {
        orders.add(order);
        progress.sent(50, 100);
        halfway.run();
        if (Thread.interrupted()) {
            throw new SpeechException(new SpeechFailure.CutShort("the call was cancelled"));
        }
        check();
        progress.sent(100, 100);
        var made = clone(order.name(), "pending", order.model());
        kept.add(made);
        return made;
    }

    private void check() throws SpeechException {
        if (failure.isPresent()) {
            throw new SpeechException(failure.get());
        }
    }
}
