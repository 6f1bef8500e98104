package voiceplayground.sandbox;

import voiceplayground.speech.Voice;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The clones of a server, as long as it runs. Thread: any.
///
/// Nothing is cloned: each speaks with one of the sandbox's own voices, once it is ready.
final class CloneShelf {
    /// A limit of the sandbox, so that its refusal can be seen.
    static final int MOST = 10;

    /// Long enough to be seen, and not to be waited for.
    private static final Duration PENDING = Duration.ofSeconds(1);

    private static final Duration PROCESSING = Duration.ofSeconds(3);

    /// Less is no voice: the making of such a clone fails.
    private static final int LEAST_BYTES = 1000;

    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SandboxVoices voices;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final List<Kept> kept = new ArrayList<>();

    /// What a client asked for.
    record Wanted(
            String displayName,
            String description,
            String accent,
            List<String> tags,
            String language,
            String model,
            Sample sample) {}

    /// The file that came with it.
    static final class Sample {
        private final String fileName;
        private final String type;
        private final byte[] bytes;

        /// @param bytes kept
        Sample(String fileName, String type, byte[] bytes) {
            this.fileName = fileName;
            this.type = type;
            this.bytes = bytes;
        }

        String fileName() {
            return fileName;
        }

        String type() {
            return type;
        }

        /// The bytes themselves, not a copy.
        byte[] bytes() {
            return bytes;
        }
    }

    /// @param id 24 hexadecimal digits, not what speech is asked by
    /// @param voiceId `voice_` and ten letters
    record Kept(String id, String voiceId, Wanted wanted, Voice speaker, Instant createdAt) {
        /// In the spelling of voices: `lightning-v3.1`.
        String model() {
            return wanted.model();
        }
    }

    CloneShelf(SandboxVoices voices, InstantSource clock) {
        this.voices = voices;
        this.clock = clock;
    }

    synchronized List<Kept> all() {
        return List.copyOf(kept);
    }

    /// @return empty where there are too many already
    synchronized Optional<Kept> add(Wanted wanted) {
        if (kept.size() >= MOST) {
            return Optional.empty();
        }
        byte[] id = new byte[12];
        random.nextBytes(id);
        var voiceId = new StringBuilder("voice_");
        random.ints(10, 0, LETTERS.length()).forEach(i -> voiceId.append(LETTERS.charAt(i)));
        var added =
                new Kept(
                        HexFormat.of().formatHex(id),
                        voiceId.toString(),
                        wanted,
                        voices.speakerOfClone(voiceId.toString()),
                        clock.instant());
        kept.add(added);
        return Optional.of(added);
    }

    synchronized Optional<Kept> find(String id) {
        return kept.stream().filter(k -> k.id().equals(id) || k.voiceId().equals(id)).findFirst();
    }

    /// A clone that speaks.
    Optional<Kept> ready(String voiceId) {
        return find(voiceId)
                .filter(k -> k.voiceId().equals(voiceId) && status(k).equals("completed"));
    }

    String status(Kept clone) {
        var age = Duration.between(clone.createdAt(), clock.instant());
        if (age.compareTo(PENDING) < 0) {
            return "pending";
        }
        if (age.compareTo(PROCESSING) < 0) {
            return "processing";
        }
        return clone.wanted().sample().bytes().length < LEAST_BYTES ? "failed" : "completed";
    }
}
