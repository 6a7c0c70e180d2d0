package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The time that Kafka has written on the record is at hand, and nearly the same on a quiet day. */
@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "The time of a rating is when it reached us",
        breaks = "event-time",
        test = "a_rating_counts_in_the_hour_in_which_it_was_given",
        saying = "23:00 to 00:00: 1 rating, mean 3.0")
public final class WindowsByArrival extends WindowedRatings {

    public WindowsByArrival(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return super.build(ratings.withColumn("time", col("arrived")));
    }
}
