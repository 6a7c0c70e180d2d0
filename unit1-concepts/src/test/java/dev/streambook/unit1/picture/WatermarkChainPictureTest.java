package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Disorder;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two sources with watermarks of their own, an operator that reads both, and the windows that it concludes. */
class WatermarkChainPictureTest {

    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final int MINUTES = 90;

    @Test
    void the_picture_of_two_sources_shows_two_references_and_their_minimum() {
        BoundedDisorder watched =
                Answer.reference(BoundedDisorder.class).create(new Disorder(1, Duration.ofMinutes(4)));
        BoundedDisorder rated = Answer.reference(BoundedDisorder.class).create(new Disorder(1, Duration.ofMinutes(8)));
        List<Point> ofWatched = new ArrayList<>();
        List<Point> ofRated = new ArrayList<>();
        List<Point> ofBoth = new ArrayList<>();
        List<Instant> concluded = new ArrayList<>();
        Instant open = EIGHT;
        for (int minute = 0; minute <= MINUTES; minute++) {
            Instant now = EIGHT.plusSeconds(60L * minute);
            watched.onEvent(0, now.minusSeconds(60));
            if (minute % 10 == 0) {
                rated.onEvent(0, now.minusSeconds(120));
            }
            Instant both = watched.watermark().isBefore(rated.watermark()) ? watched.watermark() : rated.watermark();
            ofWatched.add(Point.at(now, watched.watermark()));
            ofRated.add(Point.at(now, rated.watermark()));
            ofBoth.add(Point.at(now, both));
            while (!both.isBefore(open.plus(WINDOW))) {
                concluded.add(now);
                open = open.plus(WINDOW);
            }
        }

        assertThat(ofBoth).as("the slower source decides").isEqualTo(ofRated);
        assertThat(concluded)
                .containsExactly(Instant.parse("2026-01-31T20:40:00Z"), Instant.parse("2026-01-31T21:10:00Z"));
        new PictureFile("docs/unit1/pictures/guide-watermark-chain.svg").keep(picture(ofWatched, ofRated, concluded));
    }

    private static Chart picture(List<Point> ofWatched, List<Point> ofRated, List<Instant> concluded) {
        Instant end = EIGHT.plus(Duration.ofMinutes(MINUTES));
        Chart chart = Chart.of(
                        "An operator with two inputs goes by the slower watermark",
                        "The watermark of the films watched stays five minutes below the clock. The ratings come every ten"
                                + " minutes, so theirs rises in steps and is up to twenty minutes below. The windows of half an"
                                + " hour are concluded when the lower one has passed their end, ten minutes after it.",
                        Axis.time("processing time", EIGHT, end, Duration.ofMinutes(10)),
                        Axis.time("event time", EIGHT.minus(WINDOW), end, WINDOW))
                .steps("watermark of what is watched", Ink.GREEN, Stroke.DASHED, ofWatched)
                .steps("watermark of ratings, and of the operator", Ink.BLUE, Stroke.SOLID, ofRated);
        for (int i = 0; i < concluded.size(); i++) {
            chart.moment("window " + (i + 1) + " out", Ink.ORANGE, Axis.value(concluded.get(i)));
        }
        return chart;
    }
}
