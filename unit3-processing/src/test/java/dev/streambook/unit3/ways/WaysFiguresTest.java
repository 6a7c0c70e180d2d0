package dev.streambook.unit3.ways;

import dev.streambook.workbook.figures.Figures;
import org.junit.jupiter.api.Test;

/** The page on the choice of an engine shows the recorded run and nothing else. */
class WaysFiguresTest {

    @Test
    void the_page_shows_the_figures_of_the_recorded_run() {
        new WaysGuide(Figures.read(3, WaysBench.NAME)).keep(line -> {});
    }
}
