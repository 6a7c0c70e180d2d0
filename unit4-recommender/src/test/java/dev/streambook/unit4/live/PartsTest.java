package dev.streambook.unit4.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit4.FoldIn;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Whose;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void parts_are_told_in_the_order_of_the_course_with_whose_they_are() {
        Parts parts = new Parts(false);

        parts.take(FoldIn.class);
        parts.take(WindowAssigner.class);

        assertThat(parts.lines()).hasSize(2);
        assertThat(parts.lines().get(0)).startsWith("1.8   Windows").contains("reference");
        assertThat(parts.lines().get(1)).startsWith("4.5   Fold-in").contains("reference");
    }

    @Test
    void yours_is_taken_exactly_where_nothing_is_left_to_do() {
        boolean solved = ExerciseEntry.of(WindowAssigner.class).todos().isEmpty();

        assertThat(new Parts(true).take(WindowAssigner.class).whose())
                .isEqualTo(solved ? Whose.YOURS : Whose.REFERENCE);
    }
}
