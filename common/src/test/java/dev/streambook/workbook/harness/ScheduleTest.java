package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.harness.exercise.HastySlot;
import dev.streambook.workbook.harness.exercise.LockSlot;
import dev.streambook.workbook.harness.exercise.MonitorSlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final int THREADS = 3;

    @Test
    void an_answer_that_wakes_everybody_gets_everything_through_in_every_schedule() {
        assertThatCode(() -> verify(50, MonitorSlot.class, "none")).doesNotThrowAnyException();
    }

    @Test
    void notify_in_place_of_notifyAll_is_found_and_those_that_wait_are_named() {
        assertThatThrownBy(() -> verify(50, MonitorSlot.class, "notify"))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("3 putters and 3 takers: in schedule \\d+ "
                        + "(putter|taker) \\d(, (putter|taker) \\d)* would wait for ever");
    }

    @Test
    void the_same_schedules_find_the_same_every_time() {
        Throwable first = catchThrowable(() -> verify(50, MonitorSlot.class, "notify"));

        assertThatThrownBy(() -> verify(50, MonitorSlot.class, "notify")).hasMessage(first.getMessage());
    }

    @Test
    void if_in_place_of_while_is_found() {
        assertThatThrownBy(() -> verify(50, MonitorSlot.class, "if for while"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed: java.lang.NullPointerException");
    }

    @Test
    void an_answer_with_a_lock_of_the_platform_is_right_or_wrong_all_the_same() {
        assertThatCode(() -> verify(5, LockSlot.class, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(5, LockSlot.class, true)).hasMessageContaining("would wait for ever");
    }

    @Test
    void whoever_looks_again_when_a_limit_is_over_is_right() {
        assertThatCode(() -> verify(50, HastySlot.class, false)).doesNotThrowAnyException();
        assertThatCode(() -> verify(5, HastySlot.WithLock.class, false)).doesNotThrowAnyException();
    }

    @Test
    void a_wait_that_gives_up_is_found_however_long_its_limit_is() {
        assertThatThrownBy(() -> verify(50, HastySlot.class, true)).hasMessageContaining("would wait for ever");
        assertThatThrownBy(() -> verify(50, HastySlot.WithLock.class, true))
                .hasMessageContaining("would wait for ever");
    }

    private static void verify(int schedules, Class<? extends Slot> type, Object setting) {
        Answer<Slot> scheduled =
                Schedule.scheduled(new Answer<>(ExerciseEntry.of(Slot.class), Origin.YOURS, type, null));
        Schedule.verifyEach(schedules, schedule -> {
            Slot slot = scheduled.create(setting);
            List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
            for (int i = 1; i <= THREADS; i++) {
                int number = i;
                schedule.thread("putter " + i, () -> slot.put(number));
                schedule.thread("taker " + i, () -> taken.add(slot.take()));
            }
            schedule.run("3 putters and 3 takers");
            assertThat(taken).containsExactlyInAnyOrder(1, 2, 3);
        });
    }
}
