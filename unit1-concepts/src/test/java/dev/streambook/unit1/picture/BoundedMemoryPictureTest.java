package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.HeavyHitters;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many counters an exact count needs, and how many the reference, while a hundred thousand events come in. */
class BoundedMemoryPictureTest {

    private static final int EVENTS = 100_000;
    private static final int CAPACITY = 1_000;

    @Test
    void the_picture_of_bounded_memory_shows_the_reference_at_work() {
        HeavyHitters counters = Answer.reference(HeavyHitters.class).create(CAPACITY);
        Set<Integer> different = new HashSet<>();
        List<Point> exact = new ArrayList<>();
        List<Point> bounded = new ArrayList<>();
        Random random = new Random(2);
        for (int n = 0; n <= EVENTS; n++) {
            if (n % 1_000 == 0) {
                exact.add(Point.at(n, different.size()));
                bounded.add(Point.at(n, counters.top(EVENTS).size()));
            }
            int film = (int) StrictMath.pow(200_000, random.nextDouble());
            different.add(film);
            counters.add(film);
        }

        assertThat(counters.top(EVENTS)).hasSize(CAPACITY);
        new PictureFile("docs/unit1/pictures/1.2-bounded-memory.svg").keep(picture(exact, bounded));
    }

    private static Chart picture(List<Point> exact, List<Point> bounded) {
        return Chart.of(
                        "Counters needed while the stream goes on",
                        "An exact count needs a counter for each film ever seen and grows without end. With a thousand"
                                + " counters it stays at a thousand.",
                        Axis.of("events", 0, EVENTS, 20_000),
                        Axis.of("counters", 0, 30_000, 10_000))
                .line("exact", Ink.ORANGE, Stroke.DASHED, exact)
                .line("1,000 counters", Ink.BLUE, Stroke.SOLID, bounded);
    }
}
