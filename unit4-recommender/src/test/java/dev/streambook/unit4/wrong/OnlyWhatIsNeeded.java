package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "User, film and time are all that a split needs",
        breaks = "columns",
        test = "a_column_that_you_do_not_need_is_kept_and_the_order_too",
        saying = "the columns of training")
public final class OnlyWhatIsNeeded extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        return super.parts(moment, train.select("user", "item", "time"), newest.select("user", "item", "time"));
    }
}
