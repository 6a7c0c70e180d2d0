package dev.streambook.recommender.live.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsPageTest {

    private final MetricsPage page = new MetricsPage(List.of(
            "# TYPE lag gauge",
            "lag{stage=\"speed\"} 3.0",
            "lag{stage=\"archive\"} 1200.0",
            "lag_of_others{stage=\"archive\"} 9999.0",
            "error NaN"));

    @Test
    void of_several_stages_the_largest_value_is_taken_and_not_that_of_another_meter() {
        assertThat(page.largest("lag", "stage=")).hasValue(1200);
    }

    @Test
    void a_label_chooses_one_of_them() {
        assertThat(page.largest("lag", "stage=\"speed\"")).hasValue(3);
    }

    @Test
    void what_is_not_there_or_not_a_number_is_not_known() {
        assertThat(page.largest("rate", "")).isEmpty();
        assertThat(page.largest("error", "")).isEmpty();
    }
}
