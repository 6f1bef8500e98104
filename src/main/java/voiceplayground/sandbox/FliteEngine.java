package voiceplayground.sandbox;

import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.WasmModule;

import voiceplayground.sandbox.flite.FliteModule;
import voiceplayground.speech.Voice;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/// CMU Flite 2.3, compiled from WebAssembly to bytecode when this program was built.
///
/// Every phrase runs in an instance of its own, which shares nothing but, one after the other, its
/// memory; Flite writes its WAV into a directory made for that phrase. Even a cold JVM speaks
/// `kal16` several times faster than real time. The others do so too where C1 is the only compiler,
/// as in the installed program; else they are slower until C2 has compiled their vocoder, one
/// method of 6.6 KB that C1 cannot compile with counters.
final class FliteEngine implements VoiceEngine {
    private static final Logger LOG = Logger.getLogger(FliteEngine.class.getName());
    private static final int WAV_HEADER_BYTES = 44;
    private static final int WAV_RATE_OFFSET = 24;
    private static final String VOICES = "flite/voices.bin";

    private final FutureTask<WasmModule> module = new FutureTask<>(FliteModule::load);
    private final AtomicBoolean isLoading = new AtomicBoolean();
    private final SpareMemory spare = new SpareMemory();

    /// A build without npm has no voices.
    static boolean isBuiltIn() {
        return FliteEngine.class.getResource(VOICES) != null;
    }

    /// What the build took out of the module: the contents of its empty segment.
    static InputStream voicesOfThisBuild() throws IOException {
        var voices = FliteEngine.class.getResourceAsStream(VOICES);
        if (voices == null) {
            throw new FileNotFoundException(VOICES);
        }
        return voices;
    }

    @Override
    public List<Voice> voices() {
        return Arrays.stream(FliteVoice.values()).map(FliteVoice::voice).toList();
    }

    @Override
    public Sound speak(String phrase, String voice, double speed) throws IOException {
        var recipe = FliteVoice.of(voice);
        return sound(run(arguments(phrase, recipe, speed)), recipe).trimmed();
    }

    @Override
    public TimedSound speakWords(List<String> words, String voice, double speed)
            throws IOException {
        var recipe = FliteVoice.of(voice);
        var arguments = new ArrayList<>(arguments(String.join(" ", words), recipe, speed));
        arguments.add("-psdur");
        var spoken = run(arguments);
        var sound = sound(spoken, recipe);
        var phones = FliteWords.timed(spoken.printed);
        if (phones.isEmpty()) {
            return TimedSound.shared(sound.trimmed(), words);
        }
        // Of the last pause a diphone speaker says half: the times are not to be stretched to the
        // end of the sound.
        double scale = 1 / recipe.formants;
        double cut = sound.leadingSeconds();
        var trimmed = sound.trimmed();
        double end = (double) trimmed.frames().length / trimmed.rateHz();
        return new TimedSound(
                trimmed,
                FliteWords.spans(phones, soundsOf(words)).stream()
                        .map(span ->
                                new TimedSound.Span(
                                        Math.clamp(span.startSeconds() * scale - cut, 0, end),
                                        Math.clamp(span.endSeconds() * scale - cut, 0, end)))
                        .toList());
    }

    /// The sounds of each word as it is said in this phrase.
    ///
    /// Flite has no way to print which word a sound is of. In its SSML a break pauses between two
    /// words and leaves them the neighbours by which Flite tells "Saint Paul" from "Paul Street"
    /// and "$5 million" from "$5". The quickest speaker says it: all of them take their sounds from
    /// the same dictionary.
    private List<List<String>> soundsOf(List<String> words) throws IOException {
        var marked = new StringBuilder();
        for (String word : words) {
            marked.append(FliteWords.withoutTags(word)).append(" <break/> ");
        }
        var groups = groups(marked.toString());
        if (groups.size() == words.stream().filter(SpeakableText::isSpeakable).count()) {
            int next = 0;
            var all = new ArrayList<List<String>>();
            for (String word : words) {
                all.add(SpeakableText.isSpeakable(word) ? groups.get(next++) : List.of());
            }
            return all;
        }
        return FliteWords.joined(groups, alone(words));
    }

    /// The sounds of each word said alone. Some pause within ("555-1234"); some that have no letter
    /// are spoken all the same ("&"), and some are not ("--").
    private List<List<List<String>>> alone(List<String> words) throws IOException {
        var all = new ArrayList<List<List<String>>>();
        for (String word : words) {
            all.add(groups(FliteWords.withoutTags(word) + " <break/> "));
        }
        return all;
    }

    private List<List<String>> groups(String ssml) throws IOException {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("flite", "--setf", "duration_stretch=0.2", "-voice", "kal16"));
        arguments.addAll(List.of("-ssml", "-t", ssml, "-o", "/w/o.wav", "-ps"));
        return FliteWords.groups(run(arguments).printed);
    }

    private static Sound sound(Spoken spoken, FliteVoice recipe) throws IOException {
        byte[] wav = spoken.wav;
        if (wav.length < WAV_HEADER_BYTES) {
            throw new IOException("Flite wrote no sound");
        }
        var bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int rateHz = (int) Math.round(bytes.getInt(WAV_RATE_OFFSET) * recipe.formants);
        short[] frames = new short[(wav.length - WAV_HEADER_BYTES) / Short.BYTES];
        bytes.position(WAV_HEADER_BYTES).asShortBuffer().get(frames);
        for (int i = 0; i < frames.length; i++) {
            long louder = Math.round(frames[i] * recipe.gain);
            frames[i] = (short) Math.clamp(louder, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return new Sound(frames, rateHz);
    }

    /// A whole WAV file, and what Flite wrote about it.
    private static final class Spoken {
        private final byte[] wav;
        private final String printed;

        Spoken(byte[] wav, String printed) {
            this.wav = wav;
            this.printed = printed;
        }
    }

    /// Loads the module, the first time, on a thread that nobody interrupts: an interrupted class
    /// initialiser would leave this program without Flite for good. Then it says a sound to nobody.
    @Override
    public void prepare() {
        if (isLoading.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .daemon()
                    .name("vp-voice-load")
                    .start(() -> {
                        module.run();
                        try {
                            run(arguments("a", FliteVoice.KALMAN, 2));
                        } catch (IOException e) {
                            LOG.log(Level.FINE, "not prepared", e);
                        }
                    });
        }
    }

    private WasmModule module() throws IOException {
        prepare();
        try {
            return module.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("no longer wanted").initCause(e);
        } catch (ExecutionException e) {
            throw new IOException("Flite cannot be loaded", e);
        }
    }

    private static List<String> arguments(String phrase, FliteVoice recipe, double speed) {
        var arguments = new ArrayList<String>();
        arguments.add("flite");
        arguments.add("--setf");
        arguments.add("duration_stretch=" + recipe.stretch * recipe.formants / speed);
        if (recipe.pitchHz > 0) {
            arguments.add("--setf");
            arguments.add("int_f0_target_mean=" + recipe.pitchHz / recipe.formants);
        }
        arguments.addAll(List.of("-voice", recipe.speaker, "-t", phrase, "-o", "/w/o.wav"));
        return arguments;
    }

    @Override
    public void rest() {
        spare.clear();
    }

    private Spoken run(List<String> arguments) throws IOException {
        var flite = module();
        var memory = spare.take(flite.memorySection().orElseThrow().getMemory(0).limits());
        try {
            return run(flite, memory, arguments);
        } finally {
            spare.giveBack(memory);
        }
    }

    private static Spoken run(WasmModule flite, FliteMemory memory, List<String> arguments)
            throws IOException {
        Path directory = Files.createTempDirectory("voice-playground-flite");
        Path wav = directory.resolve("o.wav");
        var printed = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        var options =
                WasiOptions.builder()
                        .withStdout(printed)
                        .withStderr(complaints)
                        .withArguments(arguments)
                        .withDirectory("/w", directory)
                        .build();
        try (var wasi = WasiPreview1.builder().withOptions(options).build()) {
            // Building it runs it: the module is a command.
            var _ =
                    Instance.builder(flite)
                            .withImportValues(
                                    ImportValues.builder()
                                            .addFunction(wasi.toHostFunctions())
                                            .build())
                            .withMemoryFactory(_ -> memory)
                            .withMachineFactory(FliteModule::create)
                            .build();
            return new Spoken(Files.readAllBytes(wav), text(printed));
        } catch (WasiExitException e) {
            if (e.exitCode() == 0) {
                return new Spoken(Files.readAllBytes(wav), text(printed));
            }
            throw new IOException("Flite exit " + e.exitCode() + ": " + text(complaints), e);
        } catch (ChicoryException | IndexOutOfBoundsException | UncheckedIOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw (IOException) new InterruptedIOException("no longer wanted").initCause(e);
            }
            throw new IOException("Flite failed: " + text(complaints), e);
        } catch (NoSuchFileException e) {
            throw new IOException("Flite wrote nothing: " + text(complaints), e);
        } finally {
            Files.deleteIfExists(wav);
            Files.delete(directory);
        }
    }

    private static String text(ByteArrayOutputStream complaints) {
        return complaints.toString(StandardCharsets.UTF_8).strip();
    }
}
