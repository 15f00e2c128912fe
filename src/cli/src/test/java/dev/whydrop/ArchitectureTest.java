package dev.whydrop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: cli → root → {intake, engine, report, cloud} → {catalog, rules} → model; cli → evaluation → {catalog, model}; simulation → model. */
@AnalyzeClasses(packages = "dev.whydrop", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {
    /** Those of other modules lie in jars of their own. */
    static final class WithoutTests implements ImportOption {
        private final ImportOption besideTests = new ImportOption.DoNotIncludeTests();

        @Override
        public boolean includes(Location location) {
            return besideTests.includes(location) && !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule dependencies_point_inwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("dev.whydrop.cli..")
            .layer("root")
            .definedBy("dev.whydrop")
            .layer("intake")
            .definedBy("dev.whydrop.intake..")
            .layer("engine")
            .definedBy("dev.whydrop.engine..")
            .layer("report")
            .definedBy("dev.whydrop.report..")
            .layer("cloud")
            .definedBy("dev.whydrop.cloud..")
            .layer("evaluation")
            .definedBy("dev.whydrop.evaluation..")
            .layer("catalog")
            .definedBy("dev.whydrop.catalog..")
            .layer("escaping")
            .definedBy("dev.whydrop.escaping..")
            .layer("files")
            .definedBy("dev.whydrop.files..")
            .layer("rules")
            .definedBy("dev.whydrop.rules..", "dev.whydrop.drl..")
            .layer("simulation")
            .definedBy("dev.whydrop.simulation..")
            .layer("model")
            .definedBy("dev.whydrop.model..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("root")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("cli", "root")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli", "root")
            .whereLayer("cloud")
            .mayOnlyBeAccessedByLayers("cli", "root")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers("cli", "root", "intake", "engine", "report", "cloud", "evaluation")
            .whereLayer("escaping")
            .mayOnlyBeAccessedByLayers("cli", "intake", "report", "evaluation", "catalog", "model")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("cli", "cloud")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("root", "engine")
            .whereLayer("simulation")
            .mayOnlyBeAccessedByLayers("cli");

    @ArchTest
    static final ArchRule the_simulation_shares_nothing_with_what_it_measures = classes()
            .that()
            .resideInAPackage("dev.whydrop.simulation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.whydrop.simulation..",
                    "dev.whydrop.model..",
                    "org.apache.commons.csv..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule no_package_is_part_of_a_cycle =
            slices().matching("dev.whydrop.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_engine_are_free_of_cycles =
            slices().matching("dev.whydrop.engine.internal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_intake_are_free_of_cycles =
            slices().matching("dev.whydrop.intake.internal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_command_line_are_free_of_cycles =
            slices().matching("dev.whydrop.cli.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_cloud_are_free_of_cycles =
            slices().matching("dev.whydrop.cloud.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_simulation_are_free_of_cycles =
            slices().matching("dev.whydrop.simulation.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_evaluation_are_free_of_cycles =
            slices().matching("dev.whydrop.evaluation.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_reports_are_free_of_cycles =
            slices().matching("dev.whydrop.report.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_is_internal_to_the_engine_is_known_in_its_module_alone = noClasses()
            .that()
            .resideOutsideOfPackages("dev.whydrop", "dev.whydrop.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.whydrop.engine.internal..");

    @ArchTest
    static final ArchRule what_is_internal_to_the_intake_is_known_in_its_module_alone = noClasses()
            .that()
            .resideOutsideOfPackage("dev.whydrop.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.whydrop.intake.internal..");

    @ArchTest
    static final ArchRule the_model_knows_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.whydrop.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.whydrop.model..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_model_as_json_knows_jackson_too = classes()
            .that()
            .resideInAPackage("dev.whydrop.model.json..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.whydrop.model..",
                    "dev.whydrop.escaping..",
                    "com.fasterxml.jackson..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule escaping_knows_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.whydrop.escaping..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.whydrop.escaping..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule files_know_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.whydrop.files..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.whydrop.files..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule only_the_command_line_touches_the_process = noClasses()
            .that(resideInAPackage("dev.whydrop..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("dev.whydrop.cli.."))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule what_embedders_load_does_not_need_the_optional_libraries = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.whydrop",
                    "dev.whydrop.engine..",
                    "dev.whydrop.catalog..",
                    "dev.whydrop.rules..",
                    "dev.whydrop.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.commons..",
                    "org.dhatim..",
                    "org.jsoup..",
                    "org.tukaani..",
                    "picocli..",
                    "gg.jte..",
                    "com.tencentcloudapi..",
                    "okhttp3..",
                    "okio..");

    @ArchTest
    static final ArchRule what_unpacks_files_lives_where_they_are_read = noClasses()
            .that()
            .resideOutsideOfPackage("dev.whydrop.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.compress..", "org.dhatim..", "org.jsoup..", "org.tukaani..");

    @ArchTest
    static final ArchRule the_cloud_sdk_lives_in_the_cloud_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.whydrop.cloud..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.tencentcloudapi..", "okhttp3..", "okio..");

    @ArchTest
    static final ArchRule rule_sessions_live_in_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("dev.whydrop.engine..", "dev.whydrop.rules..", "dev.whydrop.drl..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");
}
