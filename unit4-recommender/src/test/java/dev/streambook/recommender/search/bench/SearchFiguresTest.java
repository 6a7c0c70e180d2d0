package dev.streambook.recommender.search.bench;

import dev.streambook.workbook.figures.Figures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page shows the recorded runs and nothing else. */
class SearchFiguresTest {

    @ParameterizedTest
    @ValueSource(strings = {KernelRun.NAME, IndexBench.NAME, ServingBench.NAME})
    void the_page_shows_the_figures_of_the_recorded_run(String name) {
        new SearchGuide(name, Figures.read(4, name)).keep(line -> {});
    }
}
