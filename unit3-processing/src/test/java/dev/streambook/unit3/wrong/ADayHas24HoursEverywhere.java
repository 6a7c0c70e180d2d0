package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.lit;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Column;

/** An interval of days and seconds, which Spark adds by the calendar of the session. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "An interval of 24 hours is 24 hours",
        breaks = "within",
        test = "a_bound_of_a_day_is_24_hours_also_where_clocks_are_put_forward",
        saying = "the next day has 23 hours")
public final class ADayHas24HoursEverywhere extends ImpressionPlayJoin {

    public ADayHas24HoursEverywhere(Settings settings) {
        super(settings);
    }

    @Override
    protected Column later(Column time, Duration duration) {
        return time.plus(lit(duration));
    }
}
