package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import okhttp3.Dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.ScriptedServer;

import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Stopping really stops: the server sees its connection die and the call ends.
@Timeout(60)
class CancelTest {
    private static final SpeechFailure CANCELLED =
            new SpeechFailure.CutShort("the call was cancelled");
    private static final byte[] PCM = {1, 2};

    /// Runs a call on a thread of its own.
    private static CompletableFuture<SpeechFailure> run(SpeechCall call, SpeechListener listener) {
        var done = new CompletableFuture<SpeechFailure>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        call.run(listener);
                        done.completeExceptionally(new AssertionError("ended well"));
                    } catch (SpeechException e) {
                        done.complete(e.failure());
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        return done;
    }

    @Test
    void cancellingWhileSoundComesClosesTheConnection() throws Exception {
        var gone = new CountDownLatch(1);
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    try {
                        c.streamHead();
                        while (!c.hungUpWithin(5)) {
                            c.chunk(Heard.event(PCM));
                        }
                    } finally {
                        gone.countDown();
                    }
                })) {
            var heard = new Heard();
            var call = Heard.client().newCall(Heard.at(server.url()), Heard.REQUEST);
            var done = run(call, heard);
            heard.soundCame.await();
            call.cancel();
            gone.await();
            assertEquals(CANCELLED, done.get());
        }
    }

    @Test
    void cancellingBeforeTheAnswerClosesTheConnection() throws Exception {
        var asked = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    asked.countDown();
                    c.awaitHangUp();
                    gone.countDown();
                })) {
            var call = Heard.client().newCall(Heard.at(server.url()), Heard.REQUEST);
            var done = run(call, new Heard());
            asked.await();
            call.cancel();
            gone.await();
            assertEquals(CANCELLED, done.get());
        }
    }

    @Test
    void cancellingWhileANameIsLookedUpEndsTheCall() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        Dns stuck =
                name -> {
                    asked.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    throw new UnknownHostException(name);
                };
        var client =
                new WavesSpeechClient(
                        WireSettings.STANDARD,
                        NanoClock.SYSTEM,
                        builder -> builder.dns(new LocalNames(stuck)));
        var call = client.newCall(Heard.at("https://voice.test"), Heard.REQUEST);
        var done = run(call, new Heard());
        asked.await();
        call.cancel();
        assertEquals(CANCELLED, done.get());
        never.countDown();
    }

    @Test
    void aCallCancelledBeforeItStartsSendsNothing() throws Exception {
        try (var server = ScriptedServer.answering((_, c) -> c.streamHead())) {
            var call = Heard.client().newCall(Heard.at(server.url()), Heard.REQUEST);
            call.cancel();
            call.cancel();
            var e = assertThrows(SpeechException.class, () -> call.run(new Heard()));
            assertEquals(CANCELLED, e.failure());
            assertEquals(0, server.connections());
        }
    }

    @Test
    void aLateCancelHarmsNothing() throws Exception {
        try (var server =
                ScriptedServer.answering((_, c) ->
                        c.streamHead().chunk(Heard.event(PCM) + Heard.end()).lastChunk())) {
            var client = Heard.client();
            var call = client.newCall(Heard.at(server.url()), Heard.REQUEST);
            call.run(new Heard());
            call.cancel();
            Heard.whole(client, server.url());
            assertEquals(2, server.posts());
        }
    }

    @Test
    void aServerThatServesOneAtATimeNeverRefusesTheNextCall() throws Exception {
        var busy = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    if (busy.incrementAndGet() > 1) {
                        refused.incrementAndGet();
                    }
                    c.streamHead().chunk(Heard.event(PCM));
                    c.awaitHangUp();
                    busy.decrementAndGet();
                    c.close();
                })) {
            var client = Heard.client();
            for (int i = 0; i < 50; i++) {
                var heard = new Heard();
                var call = client.newCall(Heard.at(server.url()), Heard.REQUEST);
                var done = run(call, heard);
                heard.soundCame.await();
                call.cancel();
                done.get();
                while (busy.get() > 0) {
                    Thread.onSpinWait();
                }
            }
            assertEquals(50, server.posts());
            assertEquals(0, refused.get());
        }
    }

    @Test
    void aListenerThatThrowsEndsTheCallAndTheConnection() throws Exception {
        var gone = new CountDownLatch(1);
        try (var server =
                ScriptedServer.answering((_, c) -> {
                    c.streamHead().chunk(Heard.event(PCM));
                    c.awaitHangUp();
                    gone.countDown();
                })) {
            var call = Heard.client().newCall(Heard.at(server.url()), Heard.REQUEST);
            var heard =
                    new SpeechListenerAdapter() {
                        @Override
                        public void audio(byte[] bytes, int offset, int length) {
                            throw new IllegalStateException("disk on fire");
                        }
                    };
            var e = assertThrows(ExecutionException.class, () -> run(call, heard).get());
            assertEquals("disk on fire", e.getCause().getMessage());
            assertTrue(gone.await(20, TimeUnit.SECONDS));
        }
    }

    private static class SpeechListenerAdapter implements SpeechListener {
        @Override
        public void milestone(Milestone milestone, long nanos) {}

        @Override
        public void head(ResponseHead head) {}

        @Override
        public void event(
                String type, String id, byte[] data, int offset, int length, long nanos) {}

        @Override
        public void audio(byte[] bytes, int offset, int length) {}
    }
}
