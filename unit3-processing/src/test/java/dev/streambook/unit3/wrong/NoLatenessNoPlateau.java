package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A stream in order needs no watermark",
        breaks = "plateau",
        test = "without_lateness_the_state_after_nine_hours_is_as_large_as_after_three",
        saying = "nothing is out of order")
public final class NoLatenessNoPlateau extends ImpressionPlayJoin {

    public NoLatenessNoPlateau(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        if (!settings.watchedLateness().isZero()) {
            return super.build(shown, watched, which);
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
