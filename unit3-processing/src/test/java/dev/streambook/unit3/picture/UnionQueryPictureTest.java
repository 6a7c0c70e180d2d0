package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit3.SmallData;
import dev.streambook.unit3.UnionQuery;
import dev.streambook.unit3.UnionQuery.Settings;
import dev.streambook.unit3.play.BoxesAndPhones;
import dev.streambook.unit3.play.BoxesAndPhones.Step;
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
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The watermark of a query over two streams, under both policies. */
@Engines
class UnionQueryPictureTest {

    private static final Duration BOX = Duration.ofMinutes(10);
    private static final Duration PHONE = Duration.ofHours(1);

    @Test
    void the_picture_of_two_watermarks_shows_the_reference_at_work(SparkSession spark) {
        List<Step> min = run(SmallData.in(spark));
        SparkSession other = SmallData.in(spark.newSession());
        other.conf().set("spark.sql.streaming.multipleWatermarkPolicy", "max");
        List<Step> max = run(other);
        Duration hour = Duration.ofHours(1);
        Chart chart = Chart.of(
                        "Two streams, one watermark",
                        "Event times of boxes and phones in six arrivals, and the watermark of the query after each: with the policy min"
                                + " it follows the phones, with max the boxes, above most of what the phones deliver.",
                        Axis.of("arrival", 0, 7, 1),
                        Axis.time("event time", at("19:00"), at("23:00"), hour))
                .dots(
                        "play on a box",
                        Ink.GREEN,
                        events(min, step -> step.arrived().boxes()))
                .rings(
                        "play on a phone",
                        Ink.ORANGE,
                        events(min, step -> step.arrived().phones()))
                .steps("watermark, policy min", Ink.BLUE, Stroke.SOLID, watermark(min))
                .steps("watermark, policy max", Ink.RED, Stroke.DASHED, watermark(max));

        assertThat(dropped(min)).as("dropped with min").isLessThan(dropped(max));
        new PictureFile("docs/unit3/pictures/3.8-two-watermarks.svg").keep(chart);
    }

    private static List<Step> run(SparkSession spark) {
        UnionQuery union = Answer.reference(UnionQuery.class).create(new Settings(Duration.ofHours(1), BOX, PHONE));
        return new BoxesAndPhones(spark, union).run(line -> {});
    }

    private static long dropped(List<Step> steps) {
        return steps.stream().mapToLong(Step::dropped).sum();
    }

    private static List<Point> events(List<Step> steps, Function<Step, List<String>> clocks) {
        List<Point> events = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            for (String clock : clocks.apply(steps.get(i))) {
                events.add(new Point(i + 1, Axis.value(at(clock))));
            }
        }
        return events;
    }

    private static List<Point> watermark(List<Step> steps) {
        List<Point> watermark = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            watermark.add(new Point(i + 1, Axis.value(steps.get(i).watermark())));
        }
        return watermark;
    }

    private static Instant at(String clock) {
        return Instant.parse("2026-01-31T" + clock + ":00Z");
    }
}
