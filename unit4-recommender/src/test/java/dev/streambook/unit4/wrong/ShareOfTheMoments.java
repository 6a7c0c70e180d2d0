package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "The quantile of the moments is the quantile of the ratings",
        breaks = "share",
        test = "the_share_is_one_of_ratings_and_not_of_moments",
        saying = "ten ratings in each of the seconds 1 to 90")
public final class ShareOfTheMoments extends TemporalSplit {

    @Override
    protected long quantile(Dataset<Row> ratings, double share) {
        return super.quantile(ratings.select("time").distinct(), share);
    }
}
