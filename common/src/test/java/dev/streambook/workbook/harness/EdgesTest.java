package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdgesTest {

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#durations")
    void a_parameterised_test_takes_them_by_name(Duration duration) {
        assertThat(duration).isPositive();
    }

    @Test
    void sizes_hold_both_neighbours_of_each_power_of_two_from_8_to_128() {
        for (int power = 8; power <= 128; power *= 2) {
            assertThat(Edges.sizes()).contains(power - 1, power, power + 1);
        }
        assertThat(Edges.sizes()).isSorted().doesNotHaveDuplicates();
        assertThat(Edges.sizesAndZero()).startsWith(0, 1);
    }

    @Test
    void some_values_do_not_fit_an_int() {
        assertThat(Edges.longs())
                .anyMatch(number -> number != number.intValue())
                .contains(Long.MIN_VALUE);
        assertThat(Edges.ints()).contains(Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(Edges.durations()).anyMatch(duration -> duration.toMillis() != (int) duration.toMillis());
    }

    @Test
    void some_times_are_before_1970() {
        assertThat(Edges.times()).anyMatch(time -> time.isBefore(Instant.EPOCH)).contains(Instant.EPOCH);
    }
}
