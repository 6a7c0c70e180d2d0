package dev.streambook.recommender.live.bench;

import dev.streambook.workbook.figures.Figures;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page shows the recorded runs and nothing else. */
class BenchTablesTest {

    static Set<String> measurements() {
        return Measurements.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void the_page_shows_the_figures_of_the_recorded_run(String name) {
        Measurements.guide(name, Figures.read(4, name)).keep(line -> {});
    }
}
