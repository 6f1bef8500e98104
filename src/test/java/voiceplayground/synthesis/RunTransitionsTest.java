package voiceplayground.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.synthesis.RunState.Buffering;
import voiceplayground.synthesis.RunState.Connecting;
import voiceplayground.synthesis.RunState.Draining;
import voiceplayground.synthesis.RunState.Failed;
import voiceplayground.synthesis.RunState.Finished;
import voiceplayground.synthesis.RunState.Idle;
import voiceplayground.synthesis.RunState.Incomplete;
import voiceplayground.synthesis.RunState.Playing;
import voiceplayground.synthesis.RunState.Queued;
import voiceplayground.synthesis.RunState.Stopped;
import voiceplayground.synthesis.RunState.Waiting;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RunTransitionsTest {
    private static final SpeechFailure CUT = new SpeechFailure.CutShort("no end marker");
    private static final SpeechFailure ERROR =
            new SpeechFailure.ServerError(ServerWords.of("out of voices"));

    private static final Map<String, RunState> STATES = new LinkedHashMap<>();
    private static final Map<String, RunEvent> EVENTS = new LinkedHashMap<>();

    static {
        STATES.put("Idle", new Idle());
        STATES.put("Queued", new Queued(1));
        STATES.put("Waiting", new Waiting(Optional.of(CUT), 2, Duration.ofSeconds(1)));
        STATES.put("Waiting3", new Waiting(Optional.empty(), 3, Duration.ofSeconds(4)));
        STATES.put("Connecting", new Connecting());
        STATES.put("Buffering", new Buffering());
        STATES.put("Playing", new Playing());
        STATES.put("Draining", new Draining(Optional.empty()));
        STATES.put("DrainingCut", new Draining(Optional.of(CUT)));
        STATES.put("DrainingError", new Draining(Optional.of(ERROR)));
        STATES.put("Finished", new Finished());
        STATES.put("Stopped", new Stopped(5));
        STATES.put("Stopped9", new Stopped(9));
        STATES.put("Queued2", new Queued(2));
        STATES.put("Incomplete", new Incomplete(CUT));
        STATES.put("Failed", new Failed(CUT));
        STATES.put("FailedError", new Failed(ERROR));

        EVENTS.put("wait", new RunEvent.MustWait(2));
        EVENTS.put("pause", new RunEvent.MustPause((Waiting) STATES.get("Waiting3")));
        EVENTS.put("turn", new RunEvent.TurnCame());
        EVENTS.put("answered", new RunEvent.Answered());
        EVENTS.put("heard", new RunEvent.Heard());
        EVENTS.put("end+sound", ended(null, 7, true));
        EVENTS.put("end", ended(null, 7, false));
        EVENTS.put("cut+sound", ended(CUT, 7, true));
        EVENTS.put("cut", ended(CUT, 7, false));
        EVENTS.put("cut,none", ended(CUT, 0, false));
        EVENTS.put("error+sound", ended(ERROR, 7, true));
        EVENTS.put("error", ended(ERROR, 7, false));
        EVENTS.put("silent", new RunEvent.FellSilent());
        EVENTS.put("stop", new RunEvent.Stopped(9));
    }

    /// One row a state that is not final, one column an event; a dash leaves it as it is.
    private static final String TABLE =
            """
            state         wait    pause    turn       answered  heard   end+sound end      cut+sound   cut        cut,none error+sound   error       silent      stop
            Idle          Queued2 Waiting3 Connecting -         -       Draining  Finished DrainingCut Incomplete Failed   DrainingError FailedError -           Stopped9
            Queued        Queued2 Waiting3 Connecting -         -       Draining  Finished DrainingCut Incomplete Failed   DrainingError FailedError -           Stopped9
            Waiting       -       Waiting3 Connecting -         -       Draining  Finished DrainingCut Incomplete Failed   DrainingError FailedError -           Stopped9
            Connecting    -       Waiting3 -          Buffering Playing Draining  Finished DrainingCut Incomplete Failed   DrainingError FailedError -           Stopped9
            Buffering     -       Waiting3 -          -         Playing Draining  Finished DrainingCut Incomplete Failed   DrainingError FailedError -           Stopped9
            Playing       -       -        -          -         -       Draining  Finished DrainingCut Incomplete Failed   DrainingError FailedError -           Stopped9
            Draining      -       -        -          -         -       -         -        -           -          -        -             -           Finished    Stopped9
            DrainingCut   -       -        -          -         -       -         -        -           -          -        -             -           Incomplete  Incomplete
            DrainingError -       -        -          -         -       -         -        -           -          -        -             -           FailedError FailedError
            """;

    @Test
    void everyEventInEveryStateLeadsWhereTheTableSays() {
        List<String[]> rows = TABLE.lines().map(l -> l.split("\\s+")).toList();
        var wanted = new LinkedHashMap<String, RunState>();
        var got = new LinkedHashMap<String, RunState>();
        String[] columns = rows.getFirst();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < columns.length; i++) {
                String step = row[0] + " on " + columns[i];
                wanted.put(step, STATES.get(row[i].equals("-") ? row[0] : row[i]));
                got.put(step, RunTransitions.next(STATES.get(row[0]), EVENTS.get(columns[i])));
            }
        }
        assertEquals(wanted, got);
        assertEquals(9 * EVENTS.size(), got.size());
    }

    @Test
    void theTableHasEveryKindOfStateAndEvent() {
        assertEquals(kinds(RunState.class), kindsOf(STATES.values().stream()));
        assertEquals(kinds(RunEvent.class), kindsOf(EVENTS.values().stream()));
    }

    @Test
    void noEventLeavesAFinalState() {
        for (RunState state : STATES.values()) {
            for (RunEvent event : EVENTS.values()) {
                if (state.isFinal()) {
                    assertEquals(state, RunTransitions.next(state, event));
                }
            }
        }
    }

    @Test
    void aRunThatCannotEndDoesNotExist() {
        for (RunState state : STATES.values()) {
            var stopped = RunTransitions.next(state, new RunEvent.Stopped(9));
            assertTrue(stopped.isFinal(), state.toString());
        }
    }

    private static RunEvent ended(SpeechFailure cause, long frames, boolean isSoundLeft) {
        return new RunEvent.StreamEnded(Optional.ofNullable(cause), frames, isSoundLeft);
    }

    private static java.util.Set<String> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static java.util.Set<String> kindsOf(Stream<?> values) {
        return values.map(v -> v.getClass().getSimpleName()).collect(Collectors.toSet());
    }
}
