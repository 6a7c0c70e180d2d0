package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many ids are remembered in the course of an evening with a flood: for ever, for an hour, and within a capacity. */
class DedupMemoryPictureTest {

    private static final Instant SIX = Instant.parse("2026-01-31T18:00:00Z");
    private static final Duration TTL = Duration.ofHours(1);
    private static final int CAPACITY = 4_000;
    private static final int MINUTES = 300;

    @Test
    void the_picture_of_dedup_memory_shows_the_reference_at_work() {
        Deduplicator hour = dedup(1_000_000);
        Deduplicator capped = dedup(CAPACITY);
        Set<String> forEver = new HashSet<>();
        List<Point> all = new ArrayList<>();
        List<Point> ofAnHour = new ArrayList<>();
        List<Point> ofCapacity = new ArrayList<>();
        for (int minute = 0; minute <= MINUTES; minute++) {
            Instant now = SIX.plusSeconds(60L * minute);
            for (int i = 0; i < inMinute(minute); i++) {
                String id = minute + "-" + i;
                Instant eventTime = now.plusMillis(i);
                forEver.add(id);
                hour.firstSeen(id, eventTime);
                capped.firstSeen(id, eventTime);
            }
            all.add(Point.at(now, forEver.size()));
            ofAnHour.add(Point.at(now, hour.size()));
            ofCapacity.add(Point.at(now, capped.size()));
        }

        assertThat(ofCapacity).allMatch(point -> point.y() <= CAPACITY);
        new PictureFile("docs/unit1/pictures/1.11-memory.svg").keep(picture(all, ofAnHour, ofCapacity));
    }

    private static Deduplicator dedup(int capacity) {
        return Answer.reference(Deduplicator.class).create(new Retention(TTL, capacity), SeenIds.none());
    }

    /** Thirty events a minute, and three hundred in the twenty minutes after eight. */
    private static int inMinute(int minute) {
        return minute >= 120 && minute < 140 ? 300 : 30;
    }

    private static Chart picture(List<Point> all, List<Point> ofAnHour, List<Point> ofCapacity) {
        Instant end = SIX.plusSeconds(60L * MINUTES);
        return Chart.of(
                        "Ids in memory: 30 events a minute, and a flood of 300",
                        "Without a time-to-live the set grows all evening. With an hour it stays at 1,800, and grows to 7,200 in"
                                + " the flood. With a capacity of 4,000 besides it stops there.",
                        Axis.time("event time", SIX, end, Duration.ofMinutes(30)),
                        Axis.of("ids remembered", 0, 15_000, 5_000))
                .band("flood", Ink.RED, Axis.value(SIX.plusSeconds(7_200)), Axis.value(SIX.plusSeconds(8_400)))
                .line("for ever", Ink.GREY, Stroke.DOTTED, all)
                .line("ttl 1 h", Ink.ORANGE, Stroke.DASHED, ofAnHour)
                .line("ttl 1 h, capacity 4,000", Ink.BLUE, Stroke.SOLID, ofCapacity);
    }
}
