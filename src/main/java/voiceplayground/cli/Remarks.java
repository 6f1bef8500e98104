package voiceplayground.cli;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechRequest;
import voiceplayground.storage.AppFolders;
import voiceplayground.storage.Disk;
import voiceplayground.voices.CatalogueFiles;
import voiceplayground.voices.KnownVoices;
import voiceplayground.voices.Roster;
import voiceplayground.voices.VoiceGuard;
import voiceplayground.words.MismatchTexts;
import voiceplayground.words.Texts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What is to be said against a request that is sent all the same: its voice does not go with its
/// model or its language.
///
/// Known are the voices that the window has kept of the server, else those that ship with the
/// program. They are read in the background, so that no request waits for them.
final class Remarks {
    private final CompletableFuture<VoiceGuard> guard;
    private final MismatchTexts words;

    /// @param server whom to ask; empty for the offline voice
    Remarks(AppFolders folders, Optional<Environment> server, Texts texts) {
        words = new MismatchTexts(texts);
        Executor reading = work -> Thread.ofVirtual().name("vp-voices").start(work);
        guard = CompletableFuture.supplyAsync(() -> guard(folders, server), reading);
    }

    /// Sentences; none where nothing is wrong. Waits for the voices. Thread: any.
    List<String> of(SpeechRequest request) {
        return guard.join().check(request).stream().map(words::reason).toList();
    }

    private static VoiceGuard guard(AppFolders folders, Optional<Environment> server) {
        var files = new CatalogueFiles(Disk.SYSTEM, folders.voices());
        return Roster.of(server.flatMap(files::read).orElseGet(KnownVoices::bundled), List.of())
                .guard();
    }
}
