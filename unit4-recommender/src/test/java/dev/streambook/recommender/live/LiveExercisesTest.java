package dev.streambook.recommender.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Choice;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Workbook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveExercisesTest {

    @Test
    void every_exercise_that_says_what_the_recommender_uses_it_for_is_used_and_no_other() {
        Choice choice = new Choice(false);

        LiveExercises.take(choice);

        List<ExerciseEntry> promised = Stream.of(1, 2, 3, 4)
                .flatMap(unit -> Workbook.ofUnit(unit).exercises().stream())
                .filter(exercise -> !exercise.partOf().isEmpty())
                .toList();
        assertThat(choice.taken())
                .extracting(answer -> answer.exercise().name())
                .containsExactlyElementsOf(
                        promised.stream().map(ExerciseEntry::name).toList());
    }
}
