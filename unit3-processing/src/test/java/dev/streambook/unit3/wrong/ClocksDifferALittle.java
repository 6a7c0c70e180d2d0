package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;

/** An allowance that nobody has asked for; lateness is about arrival, not about what belongs together. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Clocks differ, so a play a little before its impression is one after it",
        breaks = "after",
        test = "a_play_at_the_moment_of_the_impression_belongs_to_it_and_one_a_minute_before_does_not",
        saying = "7 film 1 shown 20:00:00.500 played 19:59")
public final class ClocksDifferALittle extends ImpressionPlayJoin {

    public ClocksDifferALittle(Settings settings) {
        super(settings);
    }

    @Override
    protected Column belongTogether() {
        return col("user")
                .equalTo(col("viewer"))
                .and(col("item").equalTo(col("film")))
                .and(col("playedAt").geq(col("shownAt").minus(expr("INTERVAL 10 minutes"))))
                .and(col("playedAt").leq(later(col("shownAt"), settings.within())));
    }
}
