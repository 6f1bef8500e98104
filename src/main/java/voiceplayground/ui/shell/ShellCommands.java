package voiceplayground.ui.shell;

import voiceplayground.ui.kit.Command;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.stream.Stream;

/// Everything that has a key, in the order of the shortcut sheet.
final class ShellCommands {
    private final Command generate;
    private final Command enqueue;
    private final Command undo;
    private final Command redo;
    private final Command stop;
    private final Command playPause;
    private final Command save;
    private final Command voiceBefore;
    private final Command voiceAfter;
    private final Command sheet;
    private final List<Panel> panels;

    /// @param panels open the sheets that lie over the content
    /// @param showSheet opens the shortcut sheet
    ShellCommands(Screens screens, List<Panel> panels, Runnable showSheet, Texts texts) {
        this.panels = panels;
        generate = screens.compose().generate();
        enqueue = screens.compose().enqueue();
        undo = screens.compose().undo();
        redo = screens.compose().redo();
        stop = Command.of(texts.get("shell.stop"), screens::stopAll).withKey("Esc");
        playPause = screens.player().playPause();
        save = screens.library().saveWavCommand();
        voiceBefore =
                Command.of(texts.get("shell.voice.before"), () -> screens.compose().changeVoice(-1))
                        .withKey("Shortcut+Page_Up");
        voiceAfter =
                Command.of(texts.get("shell.voice.after"), () -> screens.compose().changeVoice(1))
                        .withKey("Shortcut+Page_Down");
        sheet = Command.of(texts.get("shell.keys"), showSheet).withKey("F1");
    }

    /// Those whose key works wherever the focus is.
    List<Command> everywhere() {
        return Stream.concat(
                        Stream.of(generate, enqueue, undo, redo, save, voiceBefore, voiceAfter),
                        overSheets().stream().filter(c -> !c.equals(generate)))
                .toList();
    }

    /// Those whose key works while a sheet is open, which has keys of its own.
    List<Command> overSheets() {
        return Stream.of(Stream.of(generate), panels.stream().map(Panel::command), Stream.of(sheet))
                .flatMap(s -> s)
                .toList();
    }

    List<Panel> panels() {
        return panels;
    }

    Command stop() {
        return stop;
    }

    Command playPause() {
        return playPause;
    }

    Command sheet() {
        return sheet;
    }

    /// All of them.
    List<Command> all() {
        return Stream.of(
                        Stream.of(generate, enqueue, stop, playPause, undo, redo, save),
                        Stream.of(voiceBefore, voiceAfter),
                        panels.stream().map(Panel::command),
                        Stream.of(sheet))
                .flatMap(s -> s)
                .toList();
    }
}
