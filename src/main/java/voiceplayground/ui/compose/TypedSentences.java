package voiceplayground.ui.compose;

import voiceplayground.api.TextFeed;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Hands a text over while it is typed, sentence by sentence: one goes out when the next has begun
/// or a space stands behind its end.
///
/// What went out stays said: a change in it is not sent again. Thread: typed on one (the FX
/// thread), read on another.
final class TypedSentences implements TextFeed {
    private final BlockingQueue<Optional<String>> pieces = new LinkedBlockingQueue<>();
    private final BreakIterator sentences;
    private String sent = "";
    private boolean isFinished;

    /// @param language whose sentences they are
    TypedSentences(Locale language) {
        sentences = BreakIterator.getSentenceInstance(language);
    }

    /// The text is this now.
    void typed(String text) {
        if (isFinished) {
            return;
        }
        int from = begin(text);
        int until = finishedUntil(text, from);
        if (until > from) {
            send(text, from, until);
        }
    }

    /// No more will be typed: the rest goes out, finished or not.
    void finish(String text) {
        if (isFinished) {
            return;
        }
        int from = begin(text);
        if (!text.substring(from).isBlank()) {
            send(text, from, text.length());
        }
        isFinished = true;
        pieces.add(Optional.empty());
    }

    /// What has gone out of the text so far.
    String sent() {
        return sent;
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        return pieces.take();
    }

    private void send(String text, int from, int until) {
        pieces.add(Optional.of(text.substring(from, until)));
        sent = text.substring(0, until);
    }

    /// Where the text begins that has not gone out: behind as much as did, whatever it reads now.
    private int begin(String text) {
        return text.startsWith(sent) ? sent.length() : Math.min(sent.length(), text.length());
    }

    private int finishedUntil(String text, int from) {
        sentences.setText(text);
        int last = from;
        for (int at = sentences.following(from); at != BreakIterator.DONE; at = sentences.next()) {
            boolean isBehindSpace = Character.isWhitespace(text.codePointBefore(at));
            if (at < text.length() || (isBehindSpace && endsSentence(text, from, at))) {
                last = at;
            }
            if (at == text.length()) {
                break;
            }
        }
        return last;
    }

    /// Whether a stop stands before the white space in front of a place.
    private static boolean endsSentence(String text, int from, int at) {
        String piece = text.substring(from, at);
        String stripped = piece.stripTrailing();
        boolean isLineEnd = piece.indexOf('\n', stripped.length()) >= 0;
        return !stripped.isEmpty()
                && (isLineEnd || ".!?…。！？।".indexOf(stripped.charAt(stripped.length() - 1)) >= 0);
    }
}
