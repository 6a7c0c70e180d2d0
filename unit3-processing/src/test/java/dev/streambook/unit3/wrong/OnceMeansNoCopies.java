package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Given once means that copies are dropped",
        breaks = "unplayed",
        test = "two_equal_impressions_that_nobody_played_are_given_one_by_one",
        saying = "film 2 shown at 20:05, twice")
public final class OnceMeansNoCopies extends ImpressionPlayJoin {

    public OnceMeansNoCopies(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        Dataset<Row> impressions =
                shown.withColumnRenamed("time", "shownAt").withWatermark("shownAt", interval(settings.shownLateness()));
        Dataset<Row> plays = watched.withColumnRenamed("user", "viewer")
                .withColumnRenamed("item", "film")
                .withColumnRenamed("time", "playedAt")
                .withWatermark("playedAt", interval(settings.watchedLateness()));
        Dataset<Row> asked =
                which == Impressions.ALL ? impressions.dropDuplicates("user", "item", "shownAt") : impressions;
        return asked.join(plays, belongTogether(), kind(which))
                .select("user", "item", "position", "shownAt", "playedAt");
    }
}
