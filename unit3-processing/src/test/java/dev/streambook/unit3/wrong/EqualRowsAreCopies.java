package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Rows that are equal are copies",
        breaks = "each-pair",
        test = "a_film_that_was_shown_twice_and_played_twice_makes_four_pairs",
        saying = "played twice at 20:10")
public final class EqualRowsAreCopies extends ImpressionPlayJoin {

    public EqualRowsAreCopies(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        Dataset<Row> impressions =
                shown.withColumnRenamed("time", "shownAt").withWatermark("shownAt", interval(settings.shownLateness()));
        Dataset<Row> plays = watched.withColumnRenamed("user", "viewer")
                .withColumnRenamed("item", "film")
                .withColumnRenamed("time", "playedAt")
                .withWatermark("playedAt", interval(settings.watchedLateness()))
                .dropDuplicates("viewer", "film", "playedAt");
        return impressions
                .join(plays, belongTogether(), kind(which))
                .select("user", "item", "position", "shownAt", "playedAt");
    }
}
