package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A row with a null is a broken row",
        breaks = "nothing-lost",
        test = "other_columns_may_be_null",
        saying = "whose column note is null")
public final class WantsNoNulls extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        RatingSplit parts = super.split(ratings, share);
        return new RatingSplit(
                parts.moment(),
                parts.train().na().drop(),
                parts.test().na().drop(),
                parts.coldUsers().na().drop(),
                parts.coldItems().na().drop());
    }
}
