package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A semi-join by the name of the column changes nothing about the rows",
        breaks = "columns",
        test = "a_column_that_you_do_not_need_is_kept_and_the_order_too",
        saying = "the columns of training")
public final class JoinsByName extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        RatingSplit parts = super.parts(moment, train, newest);
        Dataset<Row> users = train.select("user").distinct();
        Dataset<Row> test = parts.test().join(users, new String[] {"user"}, "left_semi");
        return new RatingSplit(parts.moment(), train, test, parts.coldUsers(), parts.coldItems());
    }
}
