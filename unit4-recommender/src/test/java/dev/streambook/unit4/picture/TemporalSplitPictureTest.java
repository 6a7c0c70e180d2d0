package dev.streambook.unit4.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.TemporalSplit;
import dev.streambook.unit4.play.FilmClubEvening;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Draws where the reference of 4.2 puts the ratings of one evening. */
@Engines
class TemporalSplitPictureTest {

    @Test
    void four_parts_of_one_evening(SparkSession spark) {
        RatingSplit split = Answer.reference(TemporalSplit.class).create().split(FilmClubEvening.ratings(spark), 0.3);

        Chart picture = Chart.of(
                        "Twenty ratings of one evening, split at one moment",
                        "Each dot is a rating. All dots left of the moment are trained on. Of those to its right, three are of users and films that the training knows, two of user 5, who is new, and two of a new film.",
                        Axis.time(
                                "event time",
                                FilmClubEvening.EIGHT,
                                FilmClubEvening.EIGHT.plus(Duration.ofMinutes(120)),
                                Duration.ofMinutes(20)),
                        Axis.of("user", 0, 6, 1))
                .dots("training", Ink.GREY, points(split.train()))
                .dots("test", Ink.GREEN, points(split.test()))
                .rings("cold user", Ink.ORANGE, points(split.coldUsers()))
                .rings("cold film", Ink.VIOLET, points(split.coldItems()))
                .moment("the moment", Ink.BLUE, Axis.value(split.moment()));
        new PictureFile("docs/unit4/pictures/4.2-parts.svg").keep(picture);

        assertThat(points(split.test())).hasSize(3);
        assertThat(points(split.coldUsers())).hasSize(2);
        assertThat(points(split.coldItems())).hasSize(2);
    }

    private static List<Point> points(Dataset<Row> part) {
        return part.select("time", "user").sort("time").collectAsList().stream()
                .map(row -> Point.at(Axis.value(row.getTimestamp(0).toInstant()), row.getInt(1)))
                .toList();
    }
}
