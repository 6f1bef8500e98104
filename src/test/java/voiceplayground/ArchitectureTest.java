package voiceplayground;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Map;
import java.util.Set;

/// The rules of `src/docs/architecture.md`, in its order.
@AnalyzeClasses(
        packages = "voiceplayground",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.WithoutGeneratedCode.class
        })
class ArchitectureTest {
    /// What a package may import of this project, besides itself. A package that is not named here
    /// may not exist.
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("speech", Set.of()),
                    Map.entry("dictionaries", Set.of("speech", "storage")),
                    Map.entry("api", Set.of("speech", "dictionaries")),
                    Map.entry("audio", Set.of("speech")),
                    Map.entry("storage", Set.of("speech")),
                    Map.entry("keys", Set.of("speech")),
                    Map.entry("settings", Set.of("speech", "audio", "storage", "words", "keys")),
                    Map.entry("synthesis", Set.of("speech", "api", "audio")),
                    Map.entry("words", Set.of("speech", "synthesis", "voices")),
                    Map.entry(
                            "takes",
                            Set.of("speech", "api", "audio", "storage", "synthesis", "words")),
                    Map.entry("voices", Set.of("speech", "api", "storage")),
                    Map.entry("updates", Set.of("speech", "api", "storage")),
                    Map.entry("sandbox", Set.of("speech", "audio")),
                    Map.entry(
                            "cli",
                            Set.of(
                                    "speech",
                                    "api",
                                    "audio",
                                    "storage",
                                    "keys",
                                    "settings",
                                    "synthesis",
                                    "words",
                                    "takes",
                                    "voices",
                                    "sandbox")),
                    Map.entry(
                            "ui",
                            Set.of(
                                    "speech",
                                    "dictionaries",
                                    "api",
                                    "audio",
                                    "storage",
                                    "keys",
                                    "settings",
                                    "synthesis",
                                    "words",
                                    "takes",
                                    "updates",
                                    "voices")));

    /// Keeps the classes that the build makes of the WebAssembly voice out: they are no code of
    /// this project.
    static final class WithoutGeneratedCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/sandbox/flite/");
        }
    }

    private static DescribedPredicate<JavaClass> core() {
        return describe(
                "the core",
                c ->
                        !c.getPackageName().startsWith("voiceplayground.ui")
                                && !c.getPackageName().equals("voiceplayground"));
    }

    @ArchTest
    static final ArchRule theCoreKnowsNothingOfJavaFx =
            noClasses()
                    .that(are(core()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodesAndNoWindows =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesImportOnlyAlongTheArrows =
            classes()
                    .that()
                    .resideInAPackage("voiceplayground.*..")
                    .should(new FollowArrows("voiceplayground", ARROWS));

    @ArchTest
    static final ArchRule screensDoNotKnowEachOther =
            classes()
                    .that()
                    .resideInAPackage("voiceplayground.ui.*..")
                    .and()
                    .resideOutsideOfPackage("voiceplayground.ui.shell..")
                    .should(
                            new FollowArrows(
                                    "voiceplayground.ui", Set.of("kit", "waveform"), "kit"))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("voiceplayground.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule screensHaveNoCycles =
            slices().matching("voiceplayground.ui.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheWireKnowsOkHttp =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("voiceplayground.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule onlyThreePackagesKnowJackson =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "voiceplayground.api..",
                            "voiceplayground.storage..",
                            "voiceplayground.sandbox..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    /// FreeTTS hands its sound over through an interface that is made of Java Sound's types.
    @ArchTest
    static final ArchRule onlyAudioKnowsTheSoundSystem =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("voiceplayground.audio..")
                    .and()
                    .haveNameNotMatching("voiceplayground\\.sandbox\\.(FreeTtsEngine|Mp3Encoder).*")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javax.sound..");

    @ArchTest
    static final ArchRule onlyTheSandboxKnowsItsEngineAndServer =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("voiceplayground.sandbox..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.eclipse.jetty..", "com.dylibso.chicory..", "com.sun.speech..");

    @ArchTest
    static final ArchRule onlyDictionariesKnowCsv =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("voiceplayground.dictionaries..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("de.siegmar..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsItsParser =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("voiceplayground.cli..", "voiceplayground")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyTheCommandLineDrawsWithoutJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("voiceplayground.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule nobodyUsesSwingOrInternals =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            describe(
                                    "are Swing or internals of the JDK or of JavaFX",
                                    c ->
                                            c.getPackageName().startsWith("javax.swing")
                                                    || c.getPackageName().startsWith("sun.")
                                                    || c.getPackageName().startsWith("com.sun.")
                                                            && !c.getPackageName()
                                                                    .startsWith("com.sun.speech")));

    @ArchTest
    static final ArchRule onlyOneDoorLeadsToTheFxThread =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("voiceplayground.ui.kit.FxThread")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

    @ArchTest
    static final ArchRule theWireKnowsNothingOfTheSandbox =
            noClasses()
                    .that()
                    .resideInAPackage("voiceplayground.api..")
                    .should()
                    .transitivelyDependOnClassesThat()
                    .resideInAPackage("voiceplayground.sandbox..");

    @ArchTest
    static final ArchRule recordersImplementWhatSynthesisDeclares =
            classes()
                    .that()
                    .implement("voiceplayground.synthesis.RunRecorder")
                    .should()
                    .resideInAnyPackage("voiceplayground.takes..", "voiceplayground.synthesis..")
                    .allowEmptyShould(true);
}
