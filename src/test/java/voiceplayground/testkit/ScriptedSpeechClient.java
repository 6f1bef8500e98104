package voiceplayground.testkit;

import voiceplayground.api.ResponseHead;
import voiceplayground.api.SpeechCall;
import voiceplayground.api.SpeechClient;
import voiceplayground.api.SpeechListener;
import voiceplayground.api.TextFeed;
import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.speech.WordTime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A speech server whose every step the test makes. Each step is done by the run's own thread, and
/// is over when the method that asked for it returns.
public final class ScriptedSpeechClient implements SpeechClient {
    private static final long WATCHDOG_SECONDS = 20;

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final ManualClock clock;

    /// @param clock tells when events come
    public ScriptedSpeechClient(ManualClock clock) {
        this.clock = clock;
    }

    @Override
    public SpeechCall newCall(Environment environment, SpeechRequest request) {
        return newCall(environment, request, Optional::empty);
    }

    @Override
    public SpeechCall newCall(Environment environment, SpeechRequest request, TextFeed more) {
        return new Call(request, more);
    }

    @Override
    public void warm(Environment environment) {}

    /// Waits for the next request to go out.
    public Call sent() {
        try {
            var call = calls.poll(WATCHDOG_SECONDS, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("no request was sent");
            }
            return call;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// True while no request is waiting to be taken by [#sent].
    public boolean isQuiet() {
        return calls.isEmpty();
    }

    /// One request, as the server sees it.
    public final class Call implements SpeechCall {
        private final SpeechRequest request;
        private final TextFeed more;
        private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
        private final AtomicInteger cancels = new AtomicInteger();
        private volatile boolean isHolding;

        private record Step(Action action, CompletableFuture<Void> done) {}

        @FunctionalInterface
        private interface Action {
            /// @return true for the end marker
            boolean act(SpeechListener listener) throws SpeechException;
        }

        private Call(SpeechRequest request, TextFeed more) {
            this.request = request;
            this.more = more;
        }

        /// Reads the next piece of text that is written.
        public Optional<String> nextPiece() {
            try {
                return more.next();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        /// What was asked.
        public SpeechRequest request() {
            return request;
        }

        /// How often it was cancelled.
        public int cancels() {
            return cancels.get();
        }

        /// From now on a cancelled call only ends when [#release] says so.
        public Call hold() {
            isHolding = true;
            return this;
        }

        /// The held connection is closed at last.
        public void release() {
            steps.add(closed());
        }

        /// A step on the way to the answer, now.
        public Call milestone(SpeechListener.Milestone milestone) {
            return step(l -> {
                l.milestone(milestone, clock.nanos());
                return false;
            });
        }

        /// 200, and the type of the documents.
        public Call answer() {
            return answer("text/event-stream");
        }

        /// 200 and a type.
        public Call answer(String contentType) {
            var head = new ResponseHead(200, "h2", List.of(Map.entry("content-type", contentType)));
            return step(l -> {
                l.head(head);
                return false;
            });
        }

        /// An event with sound.
        public Call audio(byte[] sound) {
            return step(l -> {
                say(l, "audio", "{\"audio\":\"" + base64(sound) + "\"}");
                l.audio(sound, 0, sound.length);
                return false;
            });
        }

        /// The server tells when a word sounds.
        public Call word(WordTime word) {
            return step(l -> {
                l.word(word);
                return false;
            });
        }

        /// The server tells its ids in a frame.
        public Call ids(String requestId, String sessionId) {
            return step(l -> {
                l.ids(Optional.of(requestId), Optional.of(sessionId));
                return false;
            });
        }

        /// The end marker.
        public void finish() {
            step(l -> {
                say(l, "audio", "{\"done\":true}");
                return true;
            });
        }

        /// The stream ends in any other way.
        public void fail(SpeechFailure failure) {
            step(_ -> {
                throw new SpeechException(failure);
            });
        }

        /// A fault of the program itself.
        public void crash(RuntimeException fault) {
            step(_ -> {
                throw fault;
            });
        }

        @Override
        public void run(SpeechListener listener) throws SpeechException {
            calls.add(this);
            while (true) {
                var step = next();
                try {
                    if (step.action().act(listener)) {
                        return;
                    }
                } finally {
                    step.done().complete(null);
                }
            }
        }

        @Override
        public void cancel() {
            cancels.incrementAndGet();
            if (!isHolding) {
                steps.add(closed());
            }
        }

        private Step next() {
            try {
                return Optional.ofNullable(steps.poll(WATCHDOG_SECONDS, TimeUnit.SECONDS))
                        .orElseThrow(() -> new AssertionError("nothing more was scripted"));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private Step closed() {
            return new Step(
                    _ -> {
                        throw new SpeechException(new SpeechFailure.CutShort("cancelled"));
                    },
                    new CompletableFuture<>());
        }

        private Call step(Action action) {
            var step = new Step(action, new CompletableFuture<>());
            steps.add(step);
            try {
                step.done().get(WATCHDOG_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError("the run does not listen", e);
            }
            return this;
        }

        private void say(SpeechListener listener, String type, String data) {
            byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
            listener.event(type, "", bytes, 0, bytes.length, clock.nanos());
        }

        private static String base64(byte[] sound) {
            return Base64.getEncoder().encodeToString(sound);
        }
    }
}
