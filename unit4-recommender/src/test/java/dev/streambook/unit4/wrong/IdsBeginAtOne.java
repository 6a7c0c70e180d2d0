package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "An id of zero or less is a bad row",
        breaks = "nothing-lost",
        test = "ids_of_zero_and_less_are_ids",
        saying = "seven ratings with the users −1, 0 and 1")
public final class IdsBeginAtOne extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        return super.split(ratings.where(col("user").gt(0).and(col("item").gt(0))), share);
    }
}
