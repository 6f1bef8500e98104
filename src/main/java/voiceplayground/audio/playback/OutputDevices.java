package voiceplayground.audio.playback;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/// The devices that can sound, and which of them a person wants. Thread: any.
public final class OutputDevices {
    /// One of these rates is taken by every device that can be used at all.
    private static final List<Integer> RATES_HZ = List.of(48_000, 44_100, 24_000);

    private final AtomicReference<Optional<String>> wanted =
            new AtomicReference<>(Optional.empty());

    /// The names of all devices that take speech. Asks the sound system, which may take its time.
    public static List<String> names() {
        return usable().map(Mixer.Info::getName).distinct().toList();
    }

    /// Wants a device by its name; empty for the system's own choice.
    void want(Optional<String> name) {
        wanted.set(name);
    }

    /// Opens the wanted device, and the system's own choice where it is not there or refuses.
    Speaker open(int rateHz) throws Speaker.NoDevice {
        var device = wanted.get().flatMap(OutputDevices::find);
        if (device.isPresent()) {
            try {
                return ResamplingSpeaker.atAnyRate(hz -> JavaSoundSpeaker.open(hz, device))
                        .open(rateHz);
            } catch (Speaker.NoDevice _) {
                // Sound elsewhere is better than none; where it goes to is told.
            }
        }
        return ResamplingSpeaker.atAnyRate(JavaSoundSpeaker::open).open(rateHz);
    }

    private static Optional<Mixer.Info> find(String name) {
        return usable().filter(mixer -> mixer.getName().equals(name)).findFirst();
    }

    private static Stream<Mixer.Info> usable() {
        return Stream.of(AudioSystem.getMixerInfo()).filter(OutputDevices::takesSpeech);
    }

    private static boolean takesSpeech(Mixer.Info info) {
        try {
            var mixer = AudioSystem.getMixer(info);
            return RATES_HZ.stream()
                    .map(hz -> new AudioFormat(hz, 16, 1, true, false))
                    .map(format -> new DataLine.Info(SourceDataLine.class, format))
                    .anyMatch(mixer::isLineSupported);
        } catch (IllegalArgumentException | SecurityException _) {
            // It went away between the two questions.
            return false;
        }
    }
}
