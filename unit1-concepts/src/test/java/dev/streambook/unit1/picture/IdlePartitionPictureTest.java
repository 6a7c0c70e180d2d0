package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
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

/** Two partitions, of which one falls silent, is declared idle, and comes back with what it had held back. */
class IdlePartitionPictureTest {

    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");
    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final int MINUTES = 80;
    private static final int SILENT = 20;
    private static final int IDLE = 35;
    private static final int BACK = 50;

    private final BoundedDisorder disorder =
            Answer.reference(BoundedDisorder.class).create(new Disorder(2, BOUND));
    private final List<Point> lively = new ArrayList<>();
    private final List<Point> sleepy = new ArrayList<>();
    private final List<Point> late = new ArrayList<>();
    private final List<Point> watermark = new ArrayList<>();

    @Test
    void the_picture_of_an_idle_partition_shows_the_reference_at_work() {
        for (int minute = 1; minute < MINUTES; minute++) {
            Instant now = at(minute);
            event(0, now, now.minusSeconds(60));
            if (minute == IDLE) {
                disorder.onIdle(1);
            }
            if (minute <= SILENT || minute >= BACK) {
                event(1, now, sleepyEventTime(minute));
            }
            if (!disorder.watermark().equals(Instant.MIN)) {
                watermark.add(Point.at(now, disorder.watermark()));
            }
        }

        assertThat(late).as("what comes back is late at first").isNotEmpty();
        assertThat(watermark).isSortedAccordingTo((one, other) -> Double.compare(one.y(), other.y()));
        new PictureFile("docs/unit1/pictures/1.9-idle-partition.svg").keep(picture());
    }

    /** Its box has gone on at its own pace, and from {@link #BACK} on delivers three minutes of it each minute. */
    private static Instant sleepyEventTime(int minute) {
        int behind = minute < BACK ? 3 : Math.max(3, 30 - 2 * (minute - BACK));
        return at(minute - behind);
    }

    private void event(int partition, Instant arrived, Instant eventTime) {
        Timeliness timeliness = disorder.onEvent(partition, eventTime);
        (timeliness == Timeliness.LATE ? late : partition == 0 ? lively : sleepy).add(Point.at(arrived, eventTime));
    }

    private Chart picture() {
        Duration tick = Duration.ofMinutes(10);
        return Chart.of(
                        "Partition 1 falls silent at 20:20, is declared idle at 20:35, and is back at 20:50",
                        "The watermark is five minutes below the slower partition. It stands still while partition 1 is silent,"
                                + " jumps when that is declared idle, stands still again while it catches up, and never goes"
                                + " back; what partition 1 brings at first is late.",
                        Axis.time("processing time: when it arrived", EIGHT, at(MINUTES), tick),
                        Axis.time("event time: when it happened", EIGHT.minus(tick), at(MINUTES), tick))
                .band("partition 1 silent", Ink.GREY, Axis.value(at(SILENT)), Axis.value(at(BACK)))
                .moment("declared idle", Ink.GREY, Axis.value(at(IDLE)))
                .steps("watermark", Ink.BLUE, Stroke.SOLID, watermark)
                .dots("partition 0", Ink.GREEN, lively)
                .dots("partition 1", Ink.VIOLET, sleepy)
                .rings("late", Ink.RED, late);
    }

    private static Instant at(int minute) {
        return EIGHT.plusSeconds(60L * minute);
    }
}
