package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** So it is, and every window stays in the state for a day longer. */
@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "The later the watermark, the less is lost",
        breaks = "forgets",
        test = "a_rating_for_a_window_that_the_watermark_has_passed_is_dropped_and_counted_as_such",
        saying = "20:00 to 21:00: 2 ratings, mean 2.5")
public final class LaterIsSafer extends WindowedRatings {

    public LaterIsSafer(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        Duration lateness = settings.lateness().plusDays(1);
        return new WindowedRatings(new Settings(settings.size(), lateness)).build(ratings);
    }
}
