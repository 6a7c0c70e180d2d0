package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit3.DedupWithinWatermark;
import dev.streambook.unit3.play.DedupEvening;
import dev.streambook.unit3.play.DedupEvening.Evening;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What three ways to drop duplicates remember over one evening. */
@Engines
class DedupPictureTest {

    @Test
    void the_picture_shows_the_state_of_each_way_over_an_evening(SparkSession session, Isolated isolated)
            throws TimeoutException {
        Evening forEver = DedupEvening.spend(
                session, DedupEvening.others().get("watermark, dropDuplicates(id)"), isolated.directory("for-ever"));
        Evening byTime = DedupEvening.spend(
                session,
                DedupEvening.others().get("watermark, dropDuplicates(id, time)"),
                isolated.directory("by-time"));
        Evening within = DedupEvening.spend(
                session,
                Answer.reference(DedupWithinWatermark.class).create(DedupEvening.DELAY),
                isolated.directory("within"));

        assertThat(List.of(forEver.copies(), byTime.copies(), within.copies())).containsExactly(0, 36, 0);
        Chart chart = Chart.of(
                        "Ids remembered over an evening: 20 new ones each ten minutes, a watermark of 20 minutes",
                        "With a watermark, dropDuplicates by id remembers all 240 ids at the end. By id and time it forgets,"
                                + " and lets all 36 copies through. dropDuplicatesWithinWatermark forgets, and lets none"
                                + " through.",
                        Axis.of("micro-batch", 0, DedupEvening.BATCHES, 2),
                        Axis.of("rows of state", 0, 280, 40))
                .line("dropDuplicates(id): 0 of 36 copies go on", Ink.RED, Stroke.SOLID, points(forEver))
                .line("dropDuplicates(id, time): all 36 go on", Ink.ORANGE, Stroke.DASHED, points(byTime))
                .line("…WithinWatermark(id): 0 of 36 go on", Ink.GREEN, Stroke.SOLID, points(within));
        new PictureFile("docs/unit3/pictures/3.10-state.svg").keep(chart);
    }

    private static List<Point> points(Evening evening) {
        return IntStream.range(0, evening.remembered().size())
                .mapToObj(batch -> Point.at(batch + 1, evening.remembered().get(batch)))
                .toList();
    }
}
