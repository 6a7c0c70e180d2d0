package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.harness.exercise.ReadsTheClock;
import dev.streambook.workbook.harness.exercise.StaticCounter;
import org.junit.jupiter.api.Test;

class StoppedTimeTest {

    @Test
    void two_programs_see_the_same_nanosecond() {
        Answer<Counter> answer = answer(ReadsTheClock.class);

        int first = StoppedTime.of(answer).create().next();

        assertThat(StoppedTime.of(answer).create().next()).isEqualTo(first);
    }

    @Test
    void whoever_asks_no_clock_goes_on_as_before() {
        Counter counter = StoppedTime.of(answer(StaticCounter.class)).create();

        assertThat(counter.next()).isEqualTo(1);
        assertThat(counter.next()).isEqualTo(2);
    }

    private static Answer<Counter> answer(Class<? extends Counter> type) {
        return new Answer<>(ExerciseEntry.of(Counter.class), Origin.YOURS, type, null);
    }
}
