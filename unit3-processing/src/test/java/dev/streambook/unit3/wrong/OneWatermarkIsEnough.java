package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The impressions have one, the plays have none: nothing says when the last play for an impression has come. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "One watermark is enough for the query",
        breaks = "plateau",
        test = "the_state_after_nine_hours_is_as_large_as_after_three",
        saying = "[36L, 36L]")
public final class OneWatermarkIsEnough extends ImpressionPlayJoin {

    public OneWatermarkIsEnough(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        if (which == Impressions.ALL) {
            return super.build(shown, watched, which); // for an outer join Spark notices, and refuses
        }
        Dataset<Row> impressions =
                shown.withColumnRenamed("time", "shownAt").withWatermark("shownAt", interval(settings.shownLateness()));
        Dataset<Row> plays = watched.withColumnRenamed("user", "viewer")
                .withColumnRenamed("item", "film")
                .withColumnRenamed("time", "playedAt");
        return impressions
                .join(plays, belongTogether(), kind(which))
                .select("user", "item", "position", "shownAt", "playedAt");
    }
}
