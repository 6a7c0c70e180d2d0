package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.harness.exercise.SlowRanking;
import dev.streambook.workbook.harness.exercise.TreeRanking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    @Test
    void an_answer_that_keeps_its_promise_takes_the_same_few_operations_with_ten_numbers_as_with_ten_thousand()
            throws Exception {
        Ranking ranking = counted(TreeRanking.class).create();
        fill(ranking, 10);
        long afterTen = Operations.of(() -> ranking.add(1_000_000));
        fill(ranking, 10_000);
        long afterTenThousand = Operations.of(() -> ranking.add(2_000_000));

        assertThat(afterTenThousand).isEqualTo(afterTen).isBetween(2L, 10L);
        Operations.verifyAtMost(100, "add(7)", () -> ranking.add(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "contains", "insert", "stream", "copy", "copyOf", "sort"})
    void an_answer_that_goes_through_everything_is_found_whether_it_or_the_library_does_the_walking(String way)
            throws Exception {
        Ranking ranking = counted(SlowRanking.class).create(way);
        fill(ranking, 2_000);

        assertThat(Operations.of(() -> ranking.add(1_000_000))).isGreaterThan(2_000);
        assertThatThrownBy(() -> Operations.verifyAtMost(500, "add(7) to 2,000 numbers", () -> ranking.add(1_000_007)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("add(7) to 2,000 numbers: expected at most 500 operations; it took ");
    }

    @Test
    void an_endless_loop_is_stopped_by_its_count_and_not_by_a_clock() {
        Ranking ranking = counted(SlowRanking.class).create("endless");

        assertThatThrownBy(() -> Operations.verifyAtMost(10_000, "add(1)", () -> ranking.add(1)))
                .hasMessage("add(1): expected at most 10,000 operations; it took 10,001 and was not done");
    }

    @Test
    void who_does_not_ask_is_not_stopped() throws Exception {
        Ranking ranking = counted(TreeRanking.class).create();
        fill(ranking, 100);

        assertThat(Operations.of(() -> {})).isZero();
        assertThat(ranking.add(0)).isEqualTo(100);
    }

    private static void fill(Ranking ranking, int count) {
        for (int number = 0; number < count; number++) {
            ranking.add(number);
        }
    }

    private static Answer<Ranking> counted(Class<? extends Ranking> type) {
        return Operations.counted(new Answer<>(ExerciseEntry.of(Ranking.class), Origin.YOURS, type, null));
    }
}
