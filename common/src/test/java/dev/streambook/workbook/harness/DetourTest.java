package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.harness.exercise.SummingScaler;
import java.util.DoubleSummaryStatistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetourTest {

    private final Answer<Scaler> answer =
            new Answer<>(ExerciseEntry.of(Scaler.class), Origin.YOURS, SummingScaler.class, null);

    @BeforeEach
    void nothing_is_counted() {
        CountedSum.ADDED.set(0);
    }

    @Test
    void calls_and_method_references_go_through_the_class_in_between() {
        Scaler scaler = Detour.of(answer, DoubleSummaryStatistics.class, CountedSum.class)
                .create();

        double[] scaled = scaler.scaled(2, 1, 10, 100);

        assertThat(CountedSum.ADDED).hasValue(3);
        assertThat(scaled).containsExactly(2, 20, 200, 222);
    }

    @Test
    void the_answer_itself_goes_on_as_before() {
        Detour.of(answer, DoubleSummaryStatistics.class, CountedSum.class).create();

        assertThat(answer.create().scaled(2, 1, 10, 100)).containsExactly(2, 20, 200, 222);
        assertThat(CountedSum.ADDED).hasValue(0);
    }
}
