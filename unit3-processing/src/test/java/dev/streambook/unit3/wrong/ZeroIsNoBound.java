package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A bound of zero is no bound",
        breaks = "within",
        test = "with_a_bound_of_zero_only_a_play_of_the_same_moment_belongs",
        saying = "plays within 0 s")
public final class ZeroIsNoBound extends ImpressionPlayJoin {

    public ZeroIsNoBound(Settings settings) {
        super(settings);
    }

    @Override
    protected Column belongTogether() {
        Column bounded = super.belongTogether();
        return settings.within().isZero()
                ? col("user")
                        .equalTo(col("viewer"))
                        .and(col("item").equalTo(col("film")))
                        .and(col("playedAt").geq(col("shownAt")))
                : bounded;
    }
}
