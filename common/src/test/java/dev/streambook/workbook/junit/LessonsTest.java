package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import dev.streambook.sample.Endless;
import dev.streambook.sample.Mistaken;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;

@DisabledIfSystemProperty(
        named = RunMode.PROPERTY,
        matches = "reference",
        disabledReason = "the lessons are about yours, and -Dstreambook.run=reference leaves yours out")
class LessonsTest {

    private static final ExerciseEntry MISTAKEN = ExerciseEntry.of(Mistaken.class);

    private final Lessons lessons = new Lessons();
    private final SpecificationRun run = SpecificationRun.of(lessons, Halves.class);

    @Test
    void one_lesson_is_told_in_full_and_the_other_broken_rules_by_name_in_the_order_of_the_file() {
        assertThat(lessons.shortly(MISTAKEN, "target/9.4.txt").lines().map(String::stripTrailing))
                .containsExactly(
                        "",
                        "9.4 Mistaken · yours: a rule is broken",
                        "",
                        "  Rule      minus three",
                        "  Test      Halves.minus_three",
                        "",
                        "  expected: -2",
                        "   but was: -1",
                        "",
                        "  Read      docs/unit9/9.4-mistaken.md",
                        "  Open      unit9/src/main/java/dev/streambook/sample/exercise/Mistaken.java",
                        "  Also      minus five",
                        "  Also      many (3 tests)",
                        "  In full   target/9.4.txt");
    }

    @Test
    void the_first_is_red_in_one_line_and_the_others_are_not_listed_again() {
        TestExecutionResult first = run.outcome("9.4 Mistaken · yours", "minus three");
        TestExecutionResult second = run.outcome("9.4 Mistaken · yours", "minus five");

        assertThat(first.getStatus()).isEqualTo(FAILED);
        assertThat(first.getThrowable().orElseThrow()).hasMessage("9.4 Mistaken · yours: minus three");
        assertThat(second.getStatus()).isEqualTo(ABORTED);
        assertThat(second.getThrowable().orElseThrow()).hasMessage("red as well: 9.4 Mistaken · yours: minus five");
    }

    @Test
    void the_board_counts_every_test_that_is_red() {
        assertThat(run.results().of(MISTAKEN, Origin.YOURS).failed())
                .containsExactlyInAnyOrder("minus_three", "minus_five", "many");
    }

    @Test
    void the_file_has_every_lesson() {
        assertThat(lessons.inFull(MISTAKEN))
                .contains("Halves.minus_three", "Halves.minus_five")
                .containsPattern("(?s)(Halves\\.many.*){3}");
    }

    @Test
    void tests_that_are_left_out_after_one_that_did_not_come_back_are_counted() {
        Answer<Endless> yours = Answer.yours(Endless.class);
        lessons.add(yours, new IllegalStateException(), lesson("Twice is both of two.", "It did not come back."));
        lessons.notRun(yours);
        lessons.notRun(yours);

        assertThat(lessons.shortly(yours.exercise(), "target/9.13.txt").lines())
                .contains("  It did not come back.")
                .endsWith("  Not run   2 more tests, until this one comes back");
    }

    @Test
    void code_that_fails_in_every_test_fails_once() {
        Answer<Endless> yours = Answer.yours(Endless.class);
        for (String rule : List.of("Twice is both of two.", "Half is rounded down.", "Either costs O(1).")) {
            lessons.add(
                    yours,
                    new IllegalStateException("the agent does not start"),
                    lesson(rule, "The agent does not start."));
        }

        assertThat(lessons.shortly(yours.exercise(), "target/9.13.txt").lines())
                .containsOnlyOnce("  The agent does not start.")
                .endsWith("  And       2 more tests, for the same reason", "  In full   target/9.13.txt");
    }

    @Test
    void what_an_engine_has_wrapped_is_told_below_what_it_says_itself() throws NoSuchMethodException {
        Lesson lesson = Lesson.of(
                Answer.yours(Mistaken.class),
                Halves.class.getDeclaredMethod("minus_three", Mistaken.class),
                new IllegalStateException("the job was given up", new IllegalArgumentException("three is no number")));

        assertThat(lesson.seen().lines())
                .containsExactly(
                        "java.lang.IllegalStateException: the job was given up",
                        "  caused by java.lang.IllegalArgumentException: three is no number");
    }

    private static Lesson lesson(String rule, String seen) {
        return new Lesson("9.13 Endless · yours", "the code failed", rule, "EndlessTest.twice", seen, "page", "file");
    }

    @Specification(Mistaken.class)
    static class Halves {

        @ParameterizedTest
        @ValueSource(ints = {-7, -9, -11, 2})
        void many(int number, Mistaken sample) {
            assertThat(sample.half(number)).isEqualTo(Math.floorDiv(number, 2));
        }

        @Test
        void minus_three(Mistaken sample) {
            assertThat(sample.half(-3)).isEqualTo(-2);
        }

        @Test
        void minus_five(Mistaken sample) {
            assertThat(sample.half(-5)).isEqualTo(-3);
        }
    }
}
