package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "What is not in the training is the rest: except",
        breaks = "nothing-lost",
        test = "equal_ratings_and_cold_ones_are_all_there_and_each_once",
        saying = "all four parts together")
public final class TheRestByExcept extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        return super.parts(moment, train, train.union(newest).except(train));
    }
}
