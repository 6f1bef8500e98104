package voiceplayground.bench;

import java.nio.file.Path;
import java.util.Locale;
import voiceplayground.synthesis.RunRecorders;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.words.Texts;

/// Keeps takes as the app does.
final class Takes {
    private Takes() {}

    static RunRecorders recorders(Path folder) {
        return new FolderTakeLibrary(folder, new Texts(Locale.ENGLISH), Object::toString);
    }
}
