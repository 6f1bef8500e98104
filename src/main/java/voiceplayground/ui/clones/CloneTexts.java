package voiceplayground.ui.clones;

import voiceplayground.speech.VoiceClone;
import voiceplayground.words.Texts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;

/// A clone in words.
final class CloneTexts {
    private final Texts texts;

    CloneTexts(Texts texts) {
        this.texts = texts;
    }

    String title(VoiceClone clone) {
        return clone.name().isEmpty() ? clone.voiceId() : clone.name();
    }

    /// State, language, models and date, as far as they are known.
    String detail(VoiceClone clone) {
        var parts = new ArrayList<String>();
        parts.add(state(clone));
        parts.add(clone.language());
        parts.add(String.join(", ", clone.models()));
        clone.createdAt()
                .map(time ->
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withZone(ZoneId.systemDefault())
                                .format(time))
                .ifPresent(parts::add);
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    /// A state that nobody has heard of is shown as the server spells it.
    String state(VoiceClone clone) {
        return switch (clone.status()) {
            case "pending" -> texts.get("clones.state.pending");
            case "processing" -> texts.get("clones.state.processing");
            case "completed", "" -> texts.get("clones.state.completed");
            case "failed" -> texts.get("clones.state.failed");
            default -> clone.status();
        };
    }

    /// What keeps it from speaking; empty for nothing.
    String hindrance(VoiceClone clone) {
        if (!clone.isReady()) {
            return texts.get(
                    clone.isBeingMade() ? "clones.hindrance.made" : "clones.hindrance.failed");
        }
        return clone.requestModels().isEmpty()
                ? texts.get("clones.hindrance.model", String.join(", ", clone.models()))
                : "";
    }
}
