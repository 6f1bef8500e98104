package voiceplayground.ui.dictionaries;

import voiceplayground.dictionaries.Draft;
import voiceplayground.dictionaries.LocalDictionaries;
import voiceplayground.dictionaries.LocalFile;
import voiceplayground.dictionaries.PronunciationDictionary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What is kept on this computer, joined with what a server has. Thread: FX.
final class Shelf {
    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());

    private final LocalFile file;
    private final Executor disk;
    private final Executor fx;
    private final Consumer<IOException> refused;
    private LocalDictionaries local = LocalDictionaries.NONE;
    private boolean isRead;

    /// @param refused told on the FX thread of a file that could not be read or written
    Shelf(LocalFile file, Executor disk, Executor fx, Consumer<IOException> refused) {
        this.file = file;
        this.disk = disk;
        this.fx = fx;
        this.refused = refused;
    }

    /// Reads what is kept, once, then goes on.
    void read(Runnable then) {
        if (isRead) {
            then.run();
            return;
        }
        disk.execute(() -> {
            LocalDictionaries kept;
            try {
                kept = file.read();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "unreadable dictionaries file", e);
                kept = LocalDictionaries.NONE;
                fx.execute(() -> refused.accept(e));
            }
            var read = kept;
            fx.execute(() -> {
                if (!isRead) {
                    local = read;
                    isRead = true;
                }
                then.run();
            });
        });
    }

    /// The rows of a server: what was never saved first.
    ///
    /// @param saved what the server has, in its order
    List<DictionaryRow> rows(String server, List<PronunciationDictionary> saved) {
        var rows = new ArrayList<DictionaryRow>();
        for (var draft : local.drafts()) {
            boolean isOnServer = saved.stream().anyMatch(s -> s.id().equals(draft.key()));
            if (draft.server().equals(server) && !isOnServer) {
                rows.add(
                        new DictionaryRow(
                                draft.key(),
                                Optional.empty(),
                                Optional.of(draft.entries()),
                                local.name(draft.key())));
            }
        }
        for (var one : saved) {
            var row =
                    new DictionaryRow(
                            one.id(), Optional.of(one), Optional.empty(), local.name(one.id()));
            rows.add(
                    local.draft(server, one.id())
                            .map(draft -> row.with(draft.entries()))
                            .orElse(row));
        }
        return rows;
    }

    /// Keeps a row as it is now.
    void keep(String server, DictionaryRow row) {
        var next = local.named(row.key(), row.name());
        next =
                row.draft().isPresent()
                        ? next.with(new Draft(server, row.key(), !row.isSaved(), row.draft().get()))
                        : next.without(server, row.key());
        change(next);
    }

    /// Forgets all about a dictionary.
    void forget(String server, String key) {
        change(local.named(key, "").without(server, key));
    }

    private void change(LocalDictionaries next) {
        if (next.equals(local)) {
            return;
        }
        local = next;
        file.submit(next);
        disk.execute(() -> {
            try {
                file.flush();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "dictionaries file not written", e);
                fx.execute(() -> refused.accept(e));
            }
        });
    }
}
