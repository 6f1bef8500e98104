package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

class WarmupTest {
    @Test
    void aRequestInterruptsTheWarmUpWhichThenGoesOn() throws Exception {
        var engine = new ScriptedEngine(24_000, 2_400_000, 1);
        try (var sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED, engine);
                var client = new SandboxClient(sandbox.environment())) {
            var warming = Thread.ofVirtual().start(sandbox::warm);
            engine.isWaiting.await();
            assertEquals(200, client.speak(SandboxClient.request("Hello there.", "")).status());
            assertEquals(true, engine.isInterrupted.await(30, TimeUnit.SECONDS));
            assertEquals(true, warming.join(Duration.ofSeconds(60)));
        }
    }

    @Test
    void anEngineThatIsQuickIsWarmAfterItsFirstVoiceAndOneSentenceOfAnotherAndRests()
            throws Exception {
        // 4.2 s of sound a sentence, at once.
        var engine = new ScriptedEngine(24_000, 100_000, 0);
        try (var sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED, engine)) {
            sandbox.warm();
            assertEquals(4, engine.phrases.get(), "three for the first voice, one for another");
            assertEquals(1, engine.rests.get());
        }
    }

    @Test
    void closingTheServerEndsTheWarmUp() throws Exception {
        var engine = new ScriptedEngine(24_000, 100, 1);
        var sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED, engine);
        var warming = Thread.ofVirtual().start(sandbox::warm);
        engine.isWaiting.await();
        sandbox.close();
        assertEquals(true, warming.join(Duration.ofSeconds(60)));
    }
}
