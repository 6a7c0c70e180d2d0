package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Column;

/** The bound is about event times, which do not change under way; waiting for them is the watermark's matter. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "The bound must leave room for what is late",
        breaks = "within",
        test = "a_play_an_hour_after_the_impression_belongs_to_it_and_one_a_minute_later_does_not",
        saying = "7 film 1 shown 20:00 played 21:01")
public final class TheBoundHoldsTheLateness extends ImpressionPlayJoin {

    public TheBoundHoldsTheLateness(Settings settings) {
        super(settings);
    }

    @Override
    protected Column belongTogether() {
        Duration bound = settings.within().plus(settings.watchedLateness());
        return col("user")
                .equalTo(col("viewer"))
                .and(col("item").equalTo(col("film")))
                .and(col("playedAt").geq(col("shownAt")))
                .and(col("playedAt").leq(later(col("shownAt"), bound)));
    }
}
