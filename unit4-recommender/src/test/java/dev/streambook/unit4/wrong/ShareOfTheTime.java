package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A fifth of the ratings is what came in the last fifth of the time",
        breaks = "share",
        test = "a_fifth_of_a_thousand_ratings_leaves_eight_hundred_however_time_goes",
        saying = "the size of the training")
public final class ShareOfTheTime extends TemporalSplit {

    @Override
    protected long quantile(Dataset<Row> ratings, double share) {
        Row range = ratings.agg(min(MICROS), max(MICROS)).first();
        long first = range.getLong(0);
        return first + (long) Math.ceil((range.getLong(1) - first) * share);
    }
}
