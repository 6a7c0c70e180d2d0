package dev.streambook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import org.junit.jupiter.api.Test;

@Specification(Begun.class)
class BegunTest {

    @Test
    @Rule("twice")
    void twice_three_is_six(Begun sample) {
        assertThat(sample.twice(3)).as("twice(3)").isEqualTo(6);
    }

    @Test
    @Rule("half")
    void half_of_minus_three_is_minus_two(Begun sample) {
        assertThat(sample.half(-3)).as("half(-3)").isEqualTo(-2);
    }
}
