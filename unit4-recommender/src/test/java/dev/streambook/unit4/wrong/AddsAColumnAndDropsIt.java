package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A column that is needed only here can be added and dropped",
        breaks = "columns",
        test = "other_columns_may_have_any_name",
        saying = "the columns of training, test, cold users and cold films")
public final class AddsAColumnAndDropsIt extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        RatingSplit parts = super.split(ratings.withColumn("micros", MICROS), share);
        return new RatingSplit(
                parts.moment(),
                parts.train().drop("micros"),
                parts.test().drop("micros"),
                parts.coldUsers().drop("micros"),
                parts.coldItems().drop("micros"));
    }
}
