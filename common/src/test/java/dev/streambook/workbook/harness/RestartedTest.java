package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.harness.exercise.StaticCounter;
import org.junit.jupiter.api.Test;

class RestartedTest {

    private final Answer<Counter> answer =
            new Answer<>(ExerciseEntry.of(Counter.class), Origin.YOURS, StaticCounter.class, null);

    @Test
    void a_second_instance_goes_on_where_a_static_field_stands_and_a_restarted_one_begins_anew() {
        Answer<Counter> program = Restarted.of(answer);
        program.create().next();

        assertThat(program.create().next()).as("a second instance").isEqualTo(2);
        assertThat(Restarted.of(program).create().next()).as("after a restart").isEqualTo(1);
        assertThat(program.create().next()).as("the first program runs on").isEqualTo(3);
    }

    @Test
    void it_is_the_same_answer() {
        Answer<Counter> restarted = Restarted.of(answer);

        assertThat(restarted.name()).isEqualTo(answer.name());
        assertThat(restarted.type()).isNotEqualTo(StaticCounter.class);
        assertThat(restarted.type().getName()).isEqualTo(StaticCounter.class.getName());
    }
}
