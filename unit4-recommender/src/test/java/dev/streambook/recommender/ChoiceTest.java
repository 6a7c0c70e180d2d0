package dev.streambook.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit4.FoldIn;
import dev.streambook.workbook.Choice;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void exercises_are_listed_in_the_order_of_the_course_with_whose_they_are() {
        Choice choice = new Choice(false);

        choice.take(FoldIn.class);
        choice.take(WindowAssigner.class);

        assertThat(choice.lines()).hasSize(2);
        assertThat(choice.lines().get(0)).startsWith("1.8   Windows").contains("reference");
        assertThat(choice.lines().get(1)).startsWith("4.5   Fold-in").contains("reference");
    }

    @Test
    void yours_is_taken_exactly_where_nothing_is_left_to_do() {
        boolean solved = ExerciseEntry.of(WindowAssigner.class).todos().isEmpty();

        assertThat(new Choice(true).take(WindowAssigner.class).origin())
                .isEqualTo(solved ? Origin.YOURS : Origin.REFERENCE);
    }
}
