package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.current_timestamp;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "What a box reports of the time to come is a mistake",
        breaks = "each-pair",
        test = "a_film_far_down_the_list_and_one_of_a_clock_that_is_ahead_are_pairs_with_their_plays",
        saying = "2999 by the clock of its box")
public final class NoBoxIsAheadOfUs extends ImpressionPlayJoin {

    public NoBoxIsAheadOfUs(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        return super.build(untilNow(shown), untilNow(watched), which);
    }

    private static Dataset<Row> untilNow(Dataset<Row> events) {
        return events.where(col("time").leq(current_timestamp()));
    }
}
