package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Timestamp;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "A time before 1970 is a clock that was never set",
        breaks = "event-time",
        test = "a_rating_from_a_clock_that_is_far_off_counts_where_it_was_given",
        saying = "1969-12-31T20:30:00Z")
public final class NobodyRatedBefore1970 extends WindowedRatings {

    public NobodyRatedBefore1970(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return super.build(ratings.where(col("time").geq(new Timestamp(0))));
    }
}
