package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "Whoever comes after the training is tested like everybody else",
        breaks = "cold-users",
        test = "a_user_who_came_after_the_training_is_set_apart",
        saying = "cold users; users 1 and 2")
public final class NewcomersAreTested extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        RatingSplit parts = super.parts(moment, train, newest);
        Dataset<Row> none = parts.coldUsers().limit(0);
        return new RatingSplit(parts.moment(), train, parts.test().union(parts.coldUsers()), none, parts.coldItems());
    }
}
