package dev.streambook.workbook.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void ninety_percent_of_ten_values_do_not_exceed_the_ninth() {
        double[] values = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

        assertThat(Samples.quantile(values, 0.9)).isEqualTo(9);
        assertThat(Samples.quantile(values, 0.91)).isEqualTo(10);
    }

    @Test
    void a_ratio_has_two_digits_and_a_small_one_is_a_fraction() {
        assertThat(List.of(12.3, 1.23, 0.456, 0.0123, 0.00024).stream()
                        .map(GuideFigures::ratio)
                        .toList())
                .containsExactly("12", "1.2", "0.46", "1/81", "1/4200");
    }
}
