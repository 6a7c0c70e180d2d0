package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.Watched;
import dev.streambook.unit1.HourlyCount;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** One evening counted by the hour of the event, and by the hour of its arrival, for a network that broke down. */
class TwoClocksPictureTest {

    private static final Instant SIX = Instant.parse("2026-01-31T18:00:00Z");
    private static final Instant BROKEN = Instant.parse("2026-01-31T20:30:00Z");
    private static final Instant MENDED = Instant.parse("2026-01-31T22:40:00Z");

    @Test
    void the_picture_of_the_two_clocks_shows_the_reference_at_work() {
        HourlyCount byEvent = Answer.reference(HourlyCount.class).create();
        HourlyCount byArrival = Answer.reference(HourlyCount.class).create();
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            Instant happened = SIX.plusSeconds(random.nextInt(6 * 3_600));
            Instant arrived = arrival(i, happened);
            byEvent.add(watched(i, happened), arrived);
            byArrival.add(watched(i, arrived), arrived);
        }

        assertThat(byEvent.table()).isNotEqualTo(byArrival.table());
        new PictureFile("docs/unit1/pictures/1.7-two-clocks.svg").keep(picture(byEvent.table(), byArrival.table()));
    }

    /** Two of three homes hang on the line that breaks; their boxes send everything when it is mended. */
    private static Instant arrival(int i, Instant happened) {
        boolean cutOff = i % 3 != 0 && !happened.isBefore(BROKEN) && happened.isBefore(MENDED);
        return cutOff ? MENDED : happened.plusSeconds(1);
    }

    private static Watched watched(int i, Instant time) {
        return new Watched("w-" + i, 1 + i % 90, 7, "2001:db8::1", time, Duration.ofMinutes(20));
    }

    private static Chart picture(SortedMap<Instant, Long> byEvent, SortedMap<Instant, Long> byArrival) {
        return Chart.of(
                        "One evening, counted by two clocks",
                        "Events in each hour. By event time about a hundred in every hour; by time of arrival few during"
                                + " the break and a peak after it.",
                        Axis.time("hour (UTC)", SIX, SIX.plus(Duration.ofHours(6)), Duration.ofHours(1)),
                        Axis.of("events in the hour", 0, 250, 50))
                .band("line broken", Ink.RED, Axis.value(BROKEN), Axis.value(MENDED))
                .bars("by event time", Ink.BLUE, 1_200, points(byEvent, 1_100))
                .bars("by time of arrival", Ink.ORANGE, 1_200, points(byArrival, 2_400));
    }

    private static List<Point> points(SortedMap<Instant, Long> table, long seconds) {
        return table.entrySet().stream().map(hour -> point(hour, seconds)).toList();
    }

    private static Point point(Map.Entry<Instant, Long> hour, long seconds) {
        return Point.at(hour.getKey().plusSeconds(seconds), hour.getValue());
    }
}
