package voiceplayground.ui.shell;

import java.util.List;

/// A way of the offline voice to misbehave, as the developer menu offers it.
///
/// @param id of its menu item, `fault-` before it
/// @param title for people
/// @param words as the offline voice reads them; none for good behaviour
record Fault(String id, String title, List<String> words) {
    Fault {
        words = List.copyOf(words);
    }
}
