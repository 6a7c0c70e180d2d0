package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A watermark without lateness: it closes a window at the first rating after its end. */
@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "Ratings come in order",
        breaks = "waits",
        test = "a_rating_nine_minutes_out_of_order_is_counted",
        saying = "[[\"21:00 to 22:00: 1 rating, mean 4.0\"], []]")
public final class RatingsComeInOrder extends WindowedRatings {

    public RatingsComeInOrder(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return new WindowedRatings(new Settings(settings.size(), Duration.ZERO)).build(ratings);
    }
}
