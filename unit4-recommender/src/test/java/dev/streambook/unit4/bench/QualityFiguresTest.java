package dev.streambook.unit4.bench;

import dev.streambook.workbook.figures.Figures;
import org.junit.jupiter.api.Test;

/** The page shows the recorded run and nothing else. */
class QualityFiguresTest {

    @Test
    void the_page_shows_the_figures_of_the_recorded_run() {
        new QualityGuide(Figures.read(4, "quality")).keep(line -> {});
    }
}
