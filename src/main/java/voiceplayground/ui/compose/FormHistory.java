package voiceplayground.ui.compose;

import org.jspecify.annotations.Nullable;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.RequestField;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The steps of the form that can be taken back and made again.
///
/// Typing is one step a word or so: a pause of a second, a new word and a paste each begin another.
/// What an input method composes is one step with what it commits. Thread: FX.
final class FormHistory {
    /// People who stop for so long have finished what they meant.
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private static final int MAX_STEPS = 300;

    /// Where an input method is with a word.
    private enum Composition {
        NONE,
        OPEN,
        COMMITTING
    }

    private final NanoClock clock;
    private final Deque<FormState> past = new ArrayDeque<>();
    private final Deque<FormState> future = new ArrayDeque<>();
    private @Nullable Object lastPart;
    private long lastAt;
    private Composition composition = Composition.NONE;

    FormHistory(NanoClock clock) {
        this.clock = clock;
    }

    /// An input method composes, or has just committed.
    void composing(boolean isOpen) {
        if (isOpen && composition != Composition.OPEN) {
            composition = Composition.OPEN;
            lastPart = null;
        } else if (!isOpen && composition == Composition.OPEN) {
            composition = Composition.COMMITTING;
        }
    }

    /// One part of the form was changed.
    ///
    /// @param part the field, or another name for what was changed; empty for a step by itself
    void changed(FormState before, FormState after, Optional<?> part) {
        long now = clock.nanos();
        boolean isSameStep =
                lastPart != null
                        && part.isPresent()
                        && lastPart.equals(part.get())
                        && (composition != Composition.NONE
                                || (now - lastAt < PAUSE && !beginsAnew(before, after)));
        if (!isSameStep) {
            past.push(before);
            if (past.size() > MAX_STEPS) {
                past.removeLast();
            }
        }
        future.clear();
        lastPart = part.orElse(null);
        lastAt = now;
        if (composition == Composition.COMMITTING) {
            composition = Composition.NONE;
            lastPart = null;
        }
    }

    /// The state before the last step; empty where there is none, or while a word is composed.
    Optional<FormState> undo(FormState now) {
        return move(past, future, now);
    }

    /// The state that the last undo took back.
    Optional<FormState> redo(FormState now) {
        return move(future, past, now);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    private Optional<FormState> move(Deque<FormState> from, Deque<FormState> to, FormState now) {
        if (from.isEmpty() || composition == Composition.OPEN) {
            return Optional.empty();
        }
        to.push(now);
        lastPart = null;
        return Optional.of(from.pop());
    }

    /// True for the first letter of a word and for whatever came in one piece.
    private static boolean beginsAnew(FormState before, FormState after) {
        String was = before.field(RequestField.TEXT);
        String is = after.field(RequestField.TEXT);
        var change = TextChange.between(was, is);
        if (change.inserted().length() > 2 || change.removed() > 2) {
            return true;
        }
        return !change.inserted().isBlank()
                && change.at() > 0
                && Character.isWhitespace(is.charAt(change.at() - 1));
    }
}
