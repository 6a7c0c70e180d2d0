package dev.streambook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.streambook.workbook.Workbook;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may know whom. This unit sees all the others, so the rules stand here. */
@AnalyzeClasses(packages = "dev.streambook", importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule common_knows_no_unit = noClasses()
            .that()
            .resideOutsideOfPackages("dev.streambook.unit*..", "dev.streambook.recommender..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.streambook.unit*..", "dev.streambook.recommender..");

    @ArchTest
    static final ArchRule nobody_knows_the_desk = noClasses()
            .that()
            .resideOutsideOfPackage("dev.streambook.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.desk..")
            .because("it is a room of its own, whose libraries no unit has on its class path");

    @ArchTest
    static final ArchRule packages_of_the_desk_have_no_cycles =
            slices().matching("dev.streambook.desk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule unit_1_knows_no_other = below(1, "2", "3", "4");

    @ArchTest
    static final ArchRule unit_2_knows_only_lower_ones = below(2, "3", "4");

    @ArchTest
    static final ArchRule unit_3_knows_only_lower_ones = below(3, "4");

    @ArchTest
    static final ArchRule an_exercise_does_not_peek_at_the_solution = noClasses()
            .that()
            .resideInAPackage("dev.streambook.unit*.exercise..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.unit*.solution..");

    @ArchTest
    static final ArchRule a_solution_does_not_lean_on_an_exercise = noClasses()
            .that()
            .resideInAPackage("dev.streambook.unit*.solution..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.unit*.exercise..");

    @ArchTest
    static final ArchRule the_recommender_takes_its_parts_by_contract = noClasses()
            .that()
            .resideInAPackage("dev.streambook.recommender..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.streambook.unit*.exercise..", "dev.streambook.unit*.solution..")
            .because("it must run with the learner's answers as well as with the reference");

    @ArchTest
    static final ArchRule events_and_engines_know_nothing_of_the_workbook = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.streambook.event..",
                    "dev.streambook.generator..",
                    "dev.streambook.engine",
                    "dev.streambook.engine.kafka",
                    "dev.streambook.engine.flume",
                    "dev.streambook.engine.storm",
                    "dev.streambook.engine.spark")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.workbook..");

    @ArchTest
    static final ArchRule product_code_does_not_use_junit = noClasses()
            .that()
            .resideInAPackage("dev.streambook..")
            .and()
            .resideOutsideOfPackages(
                    "dev.streambook.workbook..", "dev.streambook.engine.junit..", "dev.streambook.fault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..");

    @ArchTest
    static final ArchRule the_units_do_not_know_the_recommender = noClasses()
            .that()
            .resideInAPackage("dev.streambook.unit*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.recommender..");

    @ArchTest
    static final ArchRule serving_does_not_know_the_speed_layer = noClasses()
            .that()
            .resideInAPackage("dev.streambook.recommender.serving..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.recommender.speed..");

    @ArchTest
    static final ArchRule the_intake_does_not_know_serving = noClasses()
            .that()
            .resideInAPackage("dev.streambook.recommender.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.recommender.serving..");

    /** A layer knows the topics and the model, which travel between layers, its own settings, and nothing of its neighbours. */
    @ArchTest
    static final ArchRule layers_know_each_other_only_through_topics = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.streambook.recommender..")
            .layer("live")
            .definedBy("dev.streambook.recommender.live..")
            .layer("intake")
            .definedBy("dev.streambook.recommender.intake..")
            .layer("storm")
            .definedBy("dev.streambook.recommender.storm..")
            .layer("archive")
            .definedBy("dev.streambook.recommender.archive..")
            .layer("batch")
            .definedBy("dev.streambook.recommender.batch..")
            .layer("quality")
            .definedBy("dev.streambook.recommender.quality..")
            .layer("speed")
            .definedBy("dev.streambook.recommender.speed..")
            .layer("routes")
            .definedBy("dev.streambook.recommender.serving.http..")
            .layer("serving")
            .definedBy(
                    "dev.streambook.recommender.serving",
                    "dev.streambook.recommender.serving.view..",
                    "dev.streambook.recommender.serving.page..",
                    "dev.streambook.recommender.serving.fault..")
            .whereLayer("live")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("storm")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("quality")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("batch")
            .mayOnlyBeAccessedByLayers("live", "quality")
            .whereLayer("speed")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("routes")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("serving")
            .mayOnlyBeAccessedByLayers("live", "routes")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("live", "routes")
            .because("POST /events is a route of the API and a way into the intake");

    @ArchTest
    static final ArchRule the_recommender_bears_no_contracts_name = classes()
            .that()
            .resideInAPackage("dev.streambook.recommender..")
            .should(notBeNamedLikeAContract())
            .because("an exercise moves code into the units, it never adds a twin");

    @ArchTest
    static final ArchRule there_is_one_address_parser = noClasses()
            .that()
            .resideInAPackage("dev.streambook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.common.net..")
            .because("addresses are read by IpLiteral, which unit 1 explains");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.streambook.recommender.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule there_are_no_managers = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils");

    private static ArchCondition<JavaClass> notBeNamedLikeAContract() {
        Set<String> contracts = Stream.of(1, 2, 3, 4)
                .flatMap(unit -> Workbook.ofUnit(unit).exercises().stream())
                .map(exercise -> exercise.contract().getSimpleName())
                .collect(Collectors.toSet());
        return new ArchCondition<>("not be named like a contract") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (contracts.contains(type.getSimpleName())) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is named like the contract of an exercise"));
                }
            }
        };
    }

    private static ArchRule below(int unit, String... higher) {
        String[] packages = new String[higher.length];
        for (int i = 0; i < higher.length; i++) {
            packages[i] = "dev.streambook.unit" + higher[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("dev.streambook.unit" + unit + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }
}
