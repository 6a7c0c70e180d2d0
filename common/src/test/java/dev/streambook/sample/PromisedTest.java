package dev.streambook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import org.junit.jupiter.api.Test;

@Specification(Promised.class)
class PromisedTest {

    @Test
    @Rule({"twice", "Shouted"})
    void twice_three_is_six(Promised sample) {
        assertThat(sample.twice(3)).as("twice(3)").isEqualTo(6);
    }

    @Test
    @Rule({"half", "known", "astray"})
    void half_of_minus_three_is_minus_two(Promised sample) {
        assertThat(sample.half(-3)).as("half(-3)").isEqualTo(-2);
    }

    @Test
    @Rule("unknown")
    void half_of_four_is_two(Promised sample) {
        assertThat(sample.half(4)).as("half(4)").isEqualTo(2);
    }

    @Test
    void half_of_two_is_one(Promised sample) {
        assertThat(sample.half(2)).as("half(2)").isEqualTo(1);
    }
}
