package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The settings are in milliseconds. The events are not. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Nothing is finer than a millisecond",
        breaks = "after",
        test = "a_play_at_the_moment_of_the_impression_belongs_to_it_and_one_a_minute_before_does_not",
        saying = "1 µs before")
public final class MillisecondsAreFineEnough extends ImpressionPlayJoin {

    public MillisecondsAreFineEnough(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        return super.build(inMilliseconds(shown), inMilliseconds(watched), which);
    }

    private static Dataset<Row> inMilliseconds(Dataset<Row> events) {
        return events.withColumn("time", date_trunc("MILLISECOND", col("time")));
    }
}
