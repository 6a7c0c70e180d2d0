package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.sample.Solved;
import dev.streambook.sample.Unsolved;
import dev.streambook.workbook.ExerciseEntry;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void every_gap_names_the_exercise_and_says_what_was_expected() {
        assertThat(Completeness.gaps(ExerciseEntry.of(Unsolved.class)))
                .containsExactly(
                        "9.1 Unsolved: no main to step through, neither in dev.streambook.sample.exercise.Unsolved"
                                + " nor in dev.streambook.sample.exercise.UnsolvedPlay; see docs/how-to-add-an-exercise.md",
                        "9.1 Unsolved: 0 wrong answers in the package wrong; expected 2 or more;"
                                + " see docs/how-to-add-an-exercise.md",
                        "9.1 Unsolved: no page; expected docs/unit9/9.1-unsolved.md;"
                                + " see docs/how-to-add-an-exercise.md");
    }

    @Test
    void wrong_answers_that_exist_are_no_gap() {
        assertThat(Completeness.gaps(ExerciseEntry.of(Solved.class))).noneMatch(gap -> gap.contains("wrong answers"));
    }
}
