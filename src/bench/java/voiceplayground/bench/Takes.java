package voiceplayground.bench;

import voiceplayground.synthesis.RunRecorders;
import voiceplayground.takes.FolderTakeLibrary;
import voiceplayground.words.Texts;

import java.nio.file.Path;
import java.util.Locale;

/// Keeps takes as the app does.
final class Takes {
    private Takes() {}

    static RunRecorders recorders(Path folder) {
        return new FolderTakeLibrary(folder, new Texts(Locale.ENGLISH), Object::toString);
    }
}
