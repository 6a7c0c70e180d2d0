package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The pairs are right. But from a function of both times Spark cannot tell until when a row may be needed. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A bound on the difference of the two times is a bound",
        breaks = "plateau",
        test = "the_state_after_nine_hours_is_as_large_as_after_three",
        saying = "[36L, 36L]")
public final class ADifferenceIsABound extends ImpressionPlayJoin {

    public ADifferenceIsABound(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        return which == Impressions.PLAYED
                ? new ByDifference(settings).build(shown, watched, which)
                : super.build(shown, watched, which); // for an outer join Spark notices, and refuses
    }

    private static final class ByDifference extends ImpressionPlayJoin {

        ByDifference(Settings settings) {
            super(settings);
        }

        @Override
        protected Column belongTogether() {
            return col("user")
                    .equalTo(col("viewer"))
                    .and(col("item").equalTo(col("film")))
                    .and(expr("unix_timestamp(playedAt) - unix_timestamp(shownAt) between 0 and "
                            + settings.within().toSeconds()));
        }
    }
}
