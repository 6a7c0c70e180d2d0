package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.window;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Spark asks for a watermark in append mode only; in the others it keeps every window for ever, and says nothing. */
@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "A query that runs without a watermark needs none",
        breaks = "forgets",
        test = "the_state_of_three_days_is_as_large_as_that_of_one",
        saying = "[24L, 48L, 72L]")
public final class AWatermarkIsForAppend extends WindowedRatings {

    public AWatermarkIsForAppend(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return ratings.groupBy(window(col("time"), interval(settings.size())).as("window"))
                .agg(count(lit(1)).as("ratings"), avg("stars").as("mean"))
                .select(col("window.start").as("start"), col("window.end").as("end"), col("ratings"), col("mean"));
    }
}
