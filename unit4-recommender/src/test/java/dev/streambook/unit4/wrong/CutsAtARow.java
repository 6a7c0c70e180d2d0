package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "The first rows in the order of time are trained on, as many as the share leaves",
        breaks = "moment",
        test = "four_ratings_of_one_second_stay_together_on_the_tested_side",
        saying = "the training at second 3")
public final class CutsAtARow extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        RatingSplit split = super.split(ratings, share);
        long trained = (long) (ratings.count() * (1 - share));
        Dataset<Row> numbered = ratings.withColumn(
                "row", row_number().over(Window.partitionBy(lit(1)).orderBy("time", "user", "item")));
        long moment = ChronoUnit.MICROS.between(Instant.EPOCH, split.moment());
        return parts(
                moment,
                numbered.where(col("row").leq(trained)).drop("row"),
                numbered.where(col("row").gt(trained)).drop("row"));
    }
}
