package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Looks for the moment in a tenth of the ratings: of 100 ratings the share is met to some per cent, by chance to one. */
@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A tenth of the ratings has the same quantiles",
        breaks = "share",
        test = "each_of_five_shares_of_a_thousand_ratings_is_met_to_one_per_cent",
        saying = "ratings outside of the training, by share")
public final class ASampleIsEnough extends TemporalSplit {

    private static final int SMALL = 100;

    @Override
    protected long quantile(Dataset<Row> ratings, double share) {
        return super.quantile(ratings.count() > SMALL ? ratings.sample(0.1, 7) : ratings, share);
    }
}
