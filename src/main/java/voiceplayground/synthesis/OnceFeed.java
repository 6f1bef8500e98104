package voiceplayground.synthesis;

import voiceplayground.api.TextFeed;

import java.util.Optional;

/// Text that can be read once: when somebody has begun to, a request with it cannot be repeated.
final class OnceFeed implements TextFeed {
    private final TextFeed feed;
    private volatile boolean isTouched;

    OnceFeed(TextFeed feed) {
        this.feed = feed;
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        isTouched = true;
        return feed.next();
    }

    boolean isUntouched() {
        return !isTouched;
    }
}
