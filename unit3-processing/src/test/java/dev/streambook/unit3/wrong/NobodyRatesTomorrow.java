package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.current_timestamp;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "A rating from the future is a mistake",
        breaks = "event-time",
        test = "a_rating_from_a_clock_that_is_far_off_counts_where_it_was_given",
        saying = "by the clock of its box")
public final class NobodyRatesTomorrow extends WindowedRatings {

    public NobodyRatesTomorrow(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return super.build(ratings.where(col("time").leq(current_timestamp())));
    }
}
