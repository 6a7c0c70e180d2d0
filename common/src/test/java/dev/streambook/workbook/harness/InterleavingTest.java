package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.harness.exercise.BufferedScaler;
import dev.streambook.workbook.harness.exercise.ScratchScaler;
import dev.streambook.workbook.harness.exercise.SharedScaler;
import org.junit.jupiter.api.Test;

class InterleavingTest {

    @Test
    void an_array_that_threads_share_is_found_though_its_field_is_read_once() {
        assertThatThrownBy(() -> verify(ScratchScaler.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scaled(2, 1 2 3) and scaled(10, 4 5), the first one interrupted before step ")
                .hasMessageContaining("which is not what it returns alone");
    }

    @Test
    void a_buffer_that_threads_share_is_found() {
        assertThatThrownBy(() -> verify(BufferedScaler.class)).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_answer_whose_threads_share_nothing_that_changes_passes() {
        assertThatCode(() -> verify(SharedScaler.class)).doesNotThrowAnyException();
    }

    @Test
    void a_call_of_very_many_steps_is_stopped_at_some_of_them() {
        Scaler scaler = inSteps(ScratchScaler.class);
        double[] many = new double[90];

        assertThatThrownBy(() -> Interleaving.verifyShared(
                        "90 numbers and one", () -> scaler.scaled(2, many), () -> scaler.scaled(1, 7)))
                .hasMessageContaining("90 numbers and one, the first one interrupted before step ");
    }

    private static void verify(Class<? extends Scaler> type) {
        Scaler scaler = inSteps(type);
        Interleaving.verifyShared(
                "scaled(2, 1 2 3) and scaled(10, 4 5)", () -> scaler.scaled(2, 1, 2, 3), () -> scaler.scaled(10, 4, 5));
    }

    private static Scaler inSteps(Class<? extends Scaler> type) {
        return Interleaving.inSteps(new Answer<>(ExerciseEntry.of(Scaler.class), Origin.YOURS, type, null))
                .create();
    }
}
