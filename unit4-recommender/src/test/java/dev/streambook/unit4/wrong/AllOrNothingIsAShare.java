package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "Everything and nothing are shares, too",
        breaks = "share-range",
        test = "a_share_of_nothing_or_of_everything_is_refused",
        saying = "share 0.0")
public final class AllOrNothingIsAShare extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        boolean edge = share == 0 || share == 1;
        return super.split(ratings, edge ? 0.5 : share);
    }
}
