package voiceplayground.testkit;

import java.util.concurrent.atomic.AtomicReference;

import javax.sound.sampled.Mixer;
import javax.sound.sampled.spi.MixerProvider;

/// The one sound card of the tests: what `AudioSystem` finds is the device that a test plugged in,
/// or none.
///
/// The build names this provider as the default one, so that no test ever sounds on a real card.
public final class FakeMixerProvider extends MixerProvider {
    private static final AtomicReference<FakeCard> PLUGGED = new AtomicReference<>();

    /// Plugs a card in; null pulls it out.
    public static void plug(FakeCard card) {
        PLUGGED.set(card);
    }

    @Override
    public Mixer.Info[] getMixerInfo() {
        FakeCard card = PLUGGED.get();
        return card == null ? new Mixer.Info[0] : new Mixer.Info[] {card.getMixerInfo()};
    }

    @Override
    public Mixer getMixer(Mixer.Info info) {
        FakeCard card = PLUGGED.get();
        // Without info the default mixer is asked for.
        if (card == null || (info != null && !info.equals(card.getMixerInfo()))) {
            throw new IllegalArgumentException("no such mixer");
        }
        return card;
    }
}
