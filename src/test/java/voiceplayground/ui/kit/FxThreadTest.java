package voiceplayground.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

class FxThreadTest {
    @Test
    void aBurstOfPostsIsDoneOnce() {
        var queue = new ArrayDeque<Runnable>();
        List<String> done = new ArrayList<>();
        Runnable post = FxThread.coalescing(queue::add, () -> done.add("done"));
        post.run();
        post.run();
        post.run();
        assertEquals(1, queue.size());
        queue.remove().run();
        post.run();
        queue.remove().run();
        assertEquals(List.of("done", "done"), done);
    }
}
