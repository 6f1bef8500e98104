package voiceplayground.testkit;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.synthesis.Run;
import voiceplayground.synthesis.RunQueue;
import voiceplayground.synthesis.RunState;

import java.util.ArrayList;
import java.util.List;

/// A queue that holds what the test puts into it. Thread: the test's and FX, one at a time.
public final class ScriptedQueue implements RunQueue {
    private final List<ScriptedRun> runs = new ArrayList<>();

    /// Adds any run at the end.
    public ScriptedRun add(ScriptedRun run) {
        runs.add(run);
        return run;
    }

    /// Takes a run away, as when it is finished.
    public void remove(ScriptedRun run) {
        runs.remove(run);
    }

    @Override
    public ScriptedRun enqueue(Environment environment, SpeechRequest request) {
        var run = new ScriptedRun(environment, request, runs.size() + 1).enqueued();
        run.enter(new RunState.Queued(runs.size() + 1));
        return add(run);
    }

    @Override
    public List<Run> queue() {
        return runs.stream().filter(run -> !run.state().isFinal()).<Run>map(run -> run).toList();
    }

    @Override
    public void cancelQueue() {
        runs.stream().filter(Run::isEnqueued).forEach(Run::stop);
    }
}
