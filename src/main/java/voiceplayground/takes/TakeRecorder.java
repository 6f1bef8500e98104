package voiceplayground.takes;

import org.jspecify.annotations.Nullable;

import voiceplayground.api.ResponseHead;
import voiceplayground.speech.AudioFormatName;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.WordTime;
import voiceplayground.storage.Disk;
import voiceplayground.synthesis.Attempt;
import voiceplayground.synthesis.Outcome;
import voiceplayground.synthesis.RunHead;
import voiceplayground.synthesis.RunRecorder;
import voiceplayground.synthesis.RunTimings;
import voiceplayground.synthesis.ServerIds;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps a run in its folder while it happens.
///
/// The first refusal of the disk ends the writing; what was kept until then is completed at the end
/// as well as the disk allows, and is recovered at the next start where it does not.
final class TakeRecorder implements RunRecorder {
    private static final Logger LOG = Logger.getLogger(TakeRecorder.class.getName());

    private final RunHead head;
    private final TakeFolder folder;
    private final Function<SpeechFailure, String> words;
    private final Listener listener;
    private final @Nullable TakeFiles files;

    /// Thread: the stream's, like every method that writes.
    private TakeRecord record;

    /// Of the sound as it comes.
    private AudioFormatName format;

    private final List<WordTime> told = new ArrayList<>();
    private boolean isComplete;
    private volatile SpeechFailure.@Nullable NotSaved refusal;

    /// Hears of the end of the recording.
    interface Listener {
        /// Nothing more is written, but for times.
        void over();

        /// The take is whole. @param frames of sound in it, at that rate
        void completed(TakeRecord record, int rateHz, long frames);
    }

    /// Writes the record of a run that begins.
    ///
    /// @param unborn the folder's name until its record is in it
    /// @param words what a failure is called
    TakeRecorder(
            Disk disk,
            RunHead head,
            TakeFolder folder,
            Path unborn,
            TakeRecord record,
            Function<SpeechFailure, String> words,
            Listener listener) {
        this.head = head;
        this.folder = folder;
        this.record = record;
        this.format = head.request().format();
        this.words = words;
        this.listener = listener;
        TakeFiles opened = null;
        try {
            opened = new TakeFiles(disk, folder, unborn, record, head.request().sampleRateHz());
        } catch (IOException e) {
            refused(e);
        }
        files = opened;
    }

    @Override
    public RunHead head() {
        return head;
    }

    @Override
    public void responded(ResponseHead response) {
        record = record.withResponse(response);
        write(f -> f.update(record));
    }

    @Override
    public void event(
            String type, String id, byte[] data, int offset, int length, long nanosSinceStart) {
        write(f -> f.event(type, id, data, offset, length, nanosSinceStart));
    }

    @Override
    public void received(byte[] bytes, int offset, int length) {
        write(f -> f.received(format.wireName(), bytes, offset, length));
    }

    @Override
    public void format(AudioFormatName came) {
        format = came;
        record = record.with(record.notes().with(came));
    }

    @Override
    public void text(String piece) {
        record = record.withMoreText(piece);
        write(f -> f.update(record));
    }

    @Override
    public void rate(int hz) {
        write(f -> f.rate(hz));
    }

    /// Kept at the end; until then they are in the events.
    @Override
    public void word(WordTime word) {
        told.add(word);
    }

    @Override
    public void ids(ServerIds ids) {
        record = record.with(record.notes().with(ids));
        write(f -> f.update(record));
    }

    @Override
    public void attempted(Attempt attempt) {
        record =
                record.with(
                        record.notes()
                                .with(
                                        new TakeNotes.KeptAttempt(
                                                attempt.started(),
                                                attempt.ended(),
                                                attempt.failure().map(TakeRecorder::kind),
                                                attempt.failure().map(words))));
        if (attempt.failure().isPresent()) {
            write(f -> f.update(record));
        }
    }

    @Override
    public void pcm(byte[] pcm, int offset, int length) {
        write(f -> f.pcm(pcm, offset, length));
    }

    @Override
    public void leftover(int bytes) {
        record = record.withLeftover(bytes);
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        return files == null ? -1 : files.read(position, target, offset, length);
    }

    @Override
    public void ended(Outcome outcome, RunTimings timings, Optional<SpeechFailure> cause) {
        var note = cause.map(c -> new TakeRecord.FailureNote(kind(c), words.apply(c)));
        var notSaved = Optional.ofNullable(refusal).map(SpeechFailure.NotSaved::detail);
        record =
                record.with(record.notes().with(told))
                        .withTimings(timings)
                        .ended(outcome, note, notSaved);
        complete();
        listener.over();
        if (isComplete && files != null) {
            listener.completed(record, files.rateHz(), files.frames());
        }
    }

    private static String kind(SpeechFailure failure) {
        return failure.getClass().getSimpleName();
    }

    private void complete() {
        if (files == null) {
            return;
        }
        try {
            files.complete();
            files.write(record);
            isComplete = true;
        } catch (IOException e) {
            refused(e);
        }
    }

    @Override
    public void played(RunTimings timings) {
        if (!isComplete || files == null) {
            return;
        }
        try {
            record = record.withTimings(timings);
            files.write(record);
        } catch (IOException e) {
            // The take is whole without them.
            LOG.log(
                    Level.WARNING,
                    "times of playback not saved: {0}: {1}",
                    new Object[] {folder.path(), e});
        }
    }

    @Override
    public Optional<SpeechFailure.NotSaved> failure() {
        return Optional.ofNullable(refusal);
    }

    @FunctionalInterface
    private interface Step {
        void write(TakeFiles files) throws IOException;
    }

    private void write(Step step) {
        if (files == null || refusal != null) {
            return;
        }
        try {
            step.write(files);
        } catch (IOException e) {
            refused(e);
        }
    }

    private void refused(IOException e) {
        LOG.log(Level.WARNING, "not saved: {0}: {1}", new Object[] {folder.path(), e});
        if (refusal == null) {
            refusal = new SpeechFailure.NotSaved(folder.path().toString(), reason(e));
        }
    }

    /// The system's words, without the path that they begin with.
    static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
