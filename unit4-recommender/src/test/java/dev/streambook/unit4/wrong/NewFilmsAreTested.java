package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "Only users can be new",
        breaks = "cold-items",
        test = "a_film_that_came_after_the_training_is_set_apart_where_its_user_is_known",
        saying = "cold films; film 99")
public final class NewFilmsAreTested extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        RatingSplit parts = super.parts(moment, train, newest);
        Dataset<Row> none = parts.coldItems().limit(0);
        return new RatingSplit(parts.moment(), train, parts.test().union(parts.coldItems()), parts.coldUsers(), none);
    }
}
