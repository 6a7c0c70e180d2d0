package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.row_number;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A random split is fair: nobody can choose what is tested",
        breaks = "no-future",
        test = "of_two_users_one_after_the_other_nothing_of_the_later_one_is_trained_on",
        saying = "newer than a rating outside")
public final class RandomIsFair extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        long tested = newest.count();
        Dataset<Row> shuffled = train.union(newest)
                .withColumn(
                        "place", row_number().over(Window.partitionBy(lit(1)).orderBy(rand(11))));
        return super.parts(
                moment,
                shuffled.where(col("place").gt(tested)).drop("place"),
                shuffled.where(col("place").leq(tested)).drop("place"));
    }
}
