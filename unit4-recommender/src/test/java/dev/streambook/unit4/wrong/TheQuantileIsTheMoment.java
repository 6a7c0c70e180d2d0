package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "The quantile is the moment, whatever lies before it",
        breaks = "both-sides",
        test = "nine_ratings_at_one_second_and_one_at_the_next_are_nine_and_one",
        saying = "the training of nine ratings")
public final class TheQuantileIsTheMoment extends TemporalSplit {

    @Override
    protected long moment(Dataset<Row> ratings, double share) {
        long checked = super.moment(ratings, share);
        return Math.min(checked, quantile(ratings, 1 - share));
    }
}
