package dev.streambook.recommender.live.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.picture.Point;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {

    private final Figures figures = Figures.ofThisRun();
    private final Course course = new Course(figures);

    @Test
    void a_measure_that_gains_two_a_minute_in_the_second_half_grows_by_120_an_hour_whatever_it_did_before() {
        threads(0, 500);
        threads(60, 900);
        threads(120, 10);
        threads(180, 12);
        threads(240, 14);

        assertThat(course.growthAnHour("threads")).isCloseTo(120, within(1e-9));
    }

    @Test
    void a_measure_that_stays_where_it_is_does_not_grow() {
        threads(60, 7);
        threads(120, 7);
        threads(180, 7);

        assertThat(course.growthAnHour("threads")).isZero();
    }

    @Test
    void at_a_minute_the_value_is_the_last_one_that_was_known() {
        threads(60, 5);
        figures.add(Map.of(Look.SECONDS, 120, "threads", ""));
        threads(180, 6);

        assertThat(course.at("threads", 0.5)).isEmpty();
        assertThat(course.at("threads", 1)).hasValue(5);
        assertThat(course.at("threads", 2)).hasValue(5);
        assertThat(course.at("threads", 3)).hasValue(6);
    }

    @Test
    void a_moment_at_which_nothing_was_known_is_no_point() {
        threads(60, 5);
        figures.add(Map.of(Look.SECONDS, 120, "threads", ""));

        assertThat(course.points("threads")).containsExactly(Point.at(1, 5));
    }

    private void threads(int second, int threads) {
        figures.add(Map.of(Look.SECONDS, second, "threads", threads));
    }
}
