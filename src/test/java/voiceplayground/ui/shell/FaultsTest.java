package voiceplayground.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import voiceplayground.sandbox.SandboxControl;
import voiceplayground.sandbox.SandboxFault;
import voiceplayground.sandbox.SandboxServer;
import voiceplayground.words.Texts;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class FaultsTest {
    @Test
    void theOfflineVoiceKnowsAllThatTheMenuOffers() throws IOException {
        var faults = new Faults(new Texts(Locale.ROOT));
        try (var server = SandboxServer.start(0, SandboxFault.NONE)) {
            var control = new SandboxControl(server.environment());
            var offered =
                    Stream.of(
                                    Stream.of(faults.none()),
                                    faults.ways().stream(),
                                    faults.answers().stream(),
                                    faults.errorShapes().stream())
                            .flatMap(some -> some)
                            .toList();
            for (Fault fault : offered) {
                control.misbehave(fault.words());
                assertEquals(
                        SandboxFault.parse(fault.words()).words(), control.faults(), fault.id());
            }
            assertEquals(offered.size(), offered.stream().map(Fault::id).distinct().count());
        }
    }

    @Test
    void theMenuOffersEveryAnswerTheOfflineVoiceHas() {
        var refused =
                org.junit.jupiter.api.Assertions.assertThrows(
                        IllegalArgumentException.class,
                        () -> SandboxFault.parse(List.of("answer=none-such")));
        var names =
                new Faults(new Texts(Locale.ROOT)).answers().stream().map(Fault::title).toList();
        assertEquals(
                "\"answer=none-such\" is not a fault. Write for example answer=NAME, NAME being "
                        + String.join(", ", names)
                        + ".",
                refused.getMessage());
    }
}
