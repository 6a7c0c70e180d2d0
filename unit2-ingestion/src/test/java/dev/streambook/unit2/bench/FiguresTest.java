package dev.streambook.unit2.bench;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides show the recorded runs and nothing else. */
class FiguresTest {

    @ParameterizedTest
    @ValueSource(strings = {"producer", "channels", "rebalance"})
    void a_guide_shows_the_figures_of_the_recorded_run(String name) {
        Guides.of(name).keep(line -> {});
    }
}
