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
        belief = "A week begins on a Monday",
        breaks = "settings",
        test = "a_window_is_open_for_its_length_and_the_lateness",
        saying = "windows of PT168H")
public final class WeeksBeginOnMonday extends WindowedRatings {

    public WeeksBeginOnMonday(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        String size = interval(settings.size());
        String monday = settings.size().toDays() % 7 == 0 && settings.size().toDays() > 0 ? "4 days" : "0 days";
        return ratings.withWatermark("time", interval(settings.lateness()))
                .groupBy(window(col("time"), size, size, monday).as("window"))
                .agg(count(lit(1)).as("ratings"), avg("stars").as("mean"))
                .select(col("window.start").as("start"), col("window.end").as("end"), col("ratings"), col("mean"));
    }
}
