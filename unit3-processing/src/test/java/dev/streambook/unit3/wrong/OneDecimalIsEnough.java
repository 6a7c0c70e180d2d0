package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is shown and what is computed on are two things: a rounded mean cannot be merged, compared or checked. */
@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "One decimal is enough for a mean",
        breaks = "mean",
        test = "the_mean_of_four_four_and_a_half_is_not_rounded",
        saying = "mean 2.8")
public final class OneDecimalIsEnough extends WindowedRatings {

    public OneDecimalIsEnough(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return super.build(ratings).withColumn("mean", round(col("mean"), 1));
    }
}
