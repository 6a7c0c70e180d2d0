package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "An inner join keeps the rows whose user is known",
        breaks = "nothing-lost",
        test = "equal_ratings_and_cold_ones_are_all_there_and_each_once",
        saying = "all four parts together")
public final class AnInnerJoinKeeps extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        RatingSplit parts = super.parts(moment, train, newest);
        Dataset<Row> users = train.select(col("user").as("trained"));
        Dataset<Row> test = parts.test()
                .join(users, parts.test().col("user").equalTo(users.col("trained")))
                .drop("trained");
        return new RatingSplit(parts.moment(), train, test, parts.coldUsers(), parts.coldItems());
    }
}
