package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.window;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "A day begins at midnight, by the clock of the session",
        breaks = "event-time",
        test = "a_day_begins_at_midnight_in_utc_wherever_the_query_runs",
        saying = "18:15 to 18:15")
public final class ADayBeginsAtMidnightHere extends WindowedRatings {

    public ADayBeginsAtMidnightHere(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        String size = interval(settings.size());
        return ratings.withWatermark("time", interval(settings.lateness()))
                .groupBy(window(col("time"), size, size, midnight(ratings)).as("window"))
                .agg(count(lit(1)).as("ratings"), avg("stars").as("mean"))
                .select(col("window.start").as("start"), col("window.end").as("end"), col("ratings"), col("mean"));
    }

    /** How long after a window of UTC that of the session begins. */
    private String midnight(Dataset<Row> ratings) {
        ZoneId zone = ZoneId.of(ratings.sparkSession().conf().get("spark.sql.session.timeZone"));
        long ahead = zone.getRules().getOffset(Instant.now()).getTotalSeconds() * 1000L;
        return Math.floorMod(-ahead, settings.size().toMillis()) + " milliseconds";
    }
}
