package voiceplayground.synthesis;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechFailure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// How many requests at a time servers were seen to take, since the start of the program.
///
/// Nobody can ask a server how many a key allows, and sources disagree; so it is watched. Requests
/// of other programs with the same key are not seen.
public final class SeenAtOnce implements RunListener {
    private final Map<Account, Seen> seen = new ConcurrentHashMap<>();

    /// The runs whose request is out, and whether its answer has begun. Used by [#changed] alone,
    /// which is called for one change at a time.
    private final Map<Run, Boolean> out = new HashMap<>();

    /// What was seen of a server and a key.
    ///
    /// @param answered the most requests whose answers had begun at a time; 0 for none yet
    /// @param refused the fewest that were out when one of them was refused (429), itself included;
    ///   empty where that never happened
    public record Seen(int answered, Optional<Integer> refused) {
        /// Nothing was asked yet.
        public static final Seen NOTHING = new Seen(0, Optional.empty());

        private Seen answered(int now) {
            return new Seen(Math.max(answered, now), refused);
        }

        private Seen refused(int now) {
            return new Seen(answered, Optional.of(Math.min(refused.orElse(now), now)));
        }
    }

    /// What was seen of a server with its key. Thread: any.
    public Seen of(Environment environment) {
        return seen.getOrDefault(Account.of(environment), Seen.NOTHING);
    }

    @Override
    public void changed(Run run, RunState state) {
        switch (state) {
            case RunState.Connecting _ -> out.put(run, false);
            case RunState.Buffering _, RunState.Playing _ -> {
                out.put(run, true);
                note(run, before -> before.answered(outAt(run, true)));
            }
            case RunState.Waiting(var why, _, _) -> ended(run, why);
            case RunState.Failed(var cause) -> ended(run, Optional.of(cause));
            case RunState.Idle _,
                    RunState.Queued _,
                    RunState.Draining _,
                    RunState.Finished _,
                    RunState.Stopped _,
                    RunState.Incomplete _ ->
                    out.remove(run);
        }
    }

    private void ended(Run run, Optional<SpeechFailure> why) {
        if (out.containsKey(run) && why.orElse(null) instanceof SpeechFailure.SlowDown) {
            note(run, before -> before.refused(outAt(run, false)));
        }
        out.remove(run);
    }

    private void note(Run run, UnaryOperator<Seen> change) {
        seen.compute(
                Account.of(run.environment()),
                (_, before) -> change.apply(before == null ? Seen.NOTHING : before));
    }

    /// How many are out at the account of a run.
    private int outAt(Run run, boolean isAnswered) {
        var account = Account.of(run.environment());
        return (int)
                out.entrySet().stream()
                        .filter(e -> e.getValue() || !isAnswered)
                        .filter(e -> Account.of(e.getKey().environment()).equals(account))
                        .count();
    }
}
