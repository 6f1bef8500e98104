package voiceplayground;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/// What no class does, whatever its package: state, threads, streams, exceptions, keys.
@AnalyzeClasses(
        packages = "voiceplayground",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.WithoutGeneratedCode.class
        })
class CodingRulesTest {
    /// Each kind of thread has its name and its reason; a pool has neither.
    @ArchTest
    static final ArchRule threadsAreNotPooled =
            noClasses()
                    .should()
                    .callMethodWhere(
                            describe(
                                    "it makes a pool of threads",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(Executors.class)
                                                    && call.getName().contains("Pool")))
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(ForkJoinPool.class, Timer.class);

    @ArchTest
    static final ArchRule viewsMakeNoThreads =
            noClasses()
                    .that()
                    .resideInAPackage("voiceplayground.ui..")
                    .should()
                    .callMethod("java.lang.Thread", "ofVirtual")
                    .orShould()
                    .callMethod("java.lang.Thread", "ofPlatform")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noStaticStateChanges =
            noFields().that().areStatic().should().notBeFinal();

    @ArchTest
    static final ArchRule thereAreNoSingletons = noMethods().should().haveName("getInstance");

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToStandardStreams =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("voiceplayground.cli..")
                    .and()
                    .doNotHaveFullyQualifiedName("voiceplayground.Main")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule logsGoThroughOneLogger =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.slf4j..", "org.apache.commons.logging..")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(System.Logger.class);

    @ArchTest
    static final ArchRule nobodyThrowsExceptionsWithoutMeaning =
            noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should(GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION);

    @ArchTest
    static final ArchRule nullnessIsSaidInJSpecify =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            describe(
                                    "are nullness annotations of others",
                                    c ->
                                            Set.of("Nullable", "NonNull", "NotNull", "Nonnull")
                                                            .contains(c.getSimpleName())
                                                    && !c.getPackageName()
                                                            .equals("org.jspecify.annotations")));

    @ArchTest
    static final ArchRule onlyTheHeaderOfARequestAndTheKeyStoreRevealAKey =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "voiceplayground.api..",
                            "voiceplayground.keys..",
                            "voiceplayground.sandbox..",
                            "voiceplayground.cli..")
                    .should()
                    .callMethod("voiceplayground.speech.ApiKey", "reveal");

    @ArchTest
    static final ArchRule onlyOneClassKnowsTheSystemsKeyStore =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("voiceplayground.keys..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.github.javakeyring..", "org.freedesktop..", "com.sun.jna..");

    @ArchTest
    static final ArchRule valuesOfTheVocabularyDoNotChange =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("voiceplayground.speech")
                    .should()
                    .beFinal();

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("voiceplayground.Main")
                    .should()
                    .callMethod("java.lang.System", "exit", "int")
                    .orShould()
                    .callMethod("java.lang.Runtime", "exit", "int");

    @ArchTest
    static final ArchRule fxmlIsNotUsed =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("voiceplayground..")
                    .should()
                    .notBeAnnotatedWith("javafx.fxml.FXML");
}
