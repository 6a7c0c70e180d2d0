package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.PlayByNumber;
import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds a unit's exercises to what an exercise must have; each unit has one subclass. The learner's own answers are not
 * looked at, except as shipped.
 */
public abstract class WorkbookTest {

    /** Switched on by the project's own build: every stub must be unsolved, so that nobody's solution slips upstream. */
    private static final String AS_SHIPPED = "STREAMBOOK_AS_SHIPPED";

    /** The tag of what checks the course and not the learner: {@code -Punit2} leaves it out. */
    private static final String OF_THE_COURSE = "course";

    private final int unit;
    private final Workbook workbook;

    protected WorkbookTest(int unit) {
        this.unit = unit;
        this.workbook = Workbook.ofUnit(unit);
    }

    @TestFactory
    Stream<DynamicNode> every_exercise_is_complete() {
        return each(exercise -> assertThat(Completeness.gaps(exercise)).isEmpty());
    }

    @TestFactory
    Stream<DynamicNode> every_exercise_can_be_played_by_its_number() {
        return each(
                exercise -> assertThatCode(() -> PlayByNumber.find(exercise.id().toString()))
                        .doesNotThrowAnyException());
    }

    @TestFactory
    @Tag(OF_THE_COURSE)
    Stream<DynamicNode> every_wrong_answer_is_rejected_with_the_message_meant_for_it() {
        return workbook.exercises().stream()
                .flatMap(exercise -> WrongAnswers.to(exercise).stream())
                .map(wrong -> dynamicTest(name(wrong), () -> {
                    assumeTrue(
                            RunMode.from(System::getProperty) != RunMode.YOURS,
                            "wrong answers belong to the course's own checks; -Dstreambook.run=yours leaves them out");
                    WrongAnswers.assumeThatItsTestRunsHere(wrong);
                    Rejection.of(wrong).verify();
                }));
    }

    @TestFactory
    @Tag(OF_THE_COURSE)
    Stream<DynamicNode> mutation_testing_covers_every_reference_that_needs_no_engine() throws IOException {
        String module = ProjectFolder.module(unit);
        MutationScope scope =
                MutationScope.of(Files.readString(ProjectFolder.root().resolve(module + "/pom.xml")));
        DynamicNode names = dynamicTest(
                "names in " + module + "/pom.xml",
                () -> assertThat(scope.strangers(workbook))
                        .as("names in excludedClasses that are no reference of this unit")
                        .isEmpty());
        return Stream.concat(
                Stream.of(names),
                each(exercise -> assertThat(
                                scope.faults(exercise, HeldPromises.tests(WrongAnswers.specification(exercise))))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicNode> every_stub_is_unsolved_as_shipped() {
        return each(exercise -> {
            assumeTrue(
                    Boolean.parseBoolean(System.getenv(AS_SHIPPED)),
                    "only the project's own build checks this: " + AS_SHIPPED + "=true");
            assertThat(exercise.todos())
                    .as("%s is solved in %s; an exercise ships unsolved", exercise.name(), exercise.stubPath())
                    .isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicNode> every_page_of_the_unit_is_sound() {
        return Pages.below(ProjectFolder.root().resolve("docs/unit" + unit)).stream()
                .map(page -> dynamicTest(
                        page.name(),
                        () -> assertThat(page.refreshedIfAsked().faults()).isEmpty()));
    }

    private Stream<DynamicNode> each(Consumer<ExerciseEntry> check) {
        return workbook.exercises().stream()
                .map(exercise -> dynamicTest(exercise.name(), () -> check.accept(exercise)));
    }

    private static String name(Class<?> wrong) {
        WrongAnswer mistake = wrong.getAnnotation(WrongAnswer.class);
        return "%s: %s".formatted(ExerciseEntry.of(mistake.to()).name(), mistake.belief());
    }
}
