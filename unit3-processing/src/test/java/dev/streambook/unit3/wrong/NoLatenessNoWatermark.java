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

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "Without lateness there is nothing to wait for",
        breaks = "settings",
        test = "without_lateness_a_window_is_final_at_its_end",
        saying = "without watermark")
public final class NoLatenessNoWatermark extends WindowedRatings {

    public NoLatenessNoWatermark(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        if (!settings.lateness().isZero()) {
            return super.build(ratings);
        }
        return ratings.groupBy(window(col("time"), interval(settings.size())).as("window"))
                .agg(count(lit(1)).as("ratings"), avg("stars").as("mean"))
                .select(col("window.start").as("start"), col("window.end").as("end"), col("ratings"), col("mean"));
    }
}
