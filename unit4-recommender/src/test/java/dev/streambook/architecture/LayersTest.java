package dev.streambook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. This unit sees all the others, so the rules stand here. */
@AnalyzeClasses(packages = "dev.streambook", importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule common_knows_no_unit = noClasses()
            .that()
            .resideOutsideOfPackage("dev.streambook.unit*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.streambook.unit*..");

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
            .resideInAPackage("dev.streambook.unit4.(*)..")
            .and()
            .resideOutsideOfPackages("..exercise..", "..solution..")
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
                    "dev.streambook.movielens..",
                    "dev.streambook.engine")
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
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.streambook.unit4.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule there_are_no_managers = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils");

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
