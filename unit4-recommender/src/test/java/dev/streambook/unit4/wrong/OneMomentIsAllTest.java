package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "Ratings of one moment are all newest",
        breaks = "nothing-to-split",
        test = "ratings_of_one_moment_and_no_ratings_are_refused",
        saying = "three ratings at second 1")
public final class OneMomentIsAllTest extends TemporalSplit {

    @Override
    protected long moment(Dataset<Row> ratings, double share) {
        Row range = ratings.agg(min(MICROS), max(MICROS)).first();
        boolean one = !range.isNullAt(0) && range.getLong(0) == range.getLong(1);
        return one ? range.getLong(0) : super.moment(ratings, share);
    }
}
