package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** It checks that nulls can be given, and that needs the upper bound only: plays stay in the state for ever. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "For an outer join Spark checks the bound itself",
        breaks = "plateau",
        test = "the_state_after_nine_hours_is_as_large_as_after_three",
        saying = "ALL: rows by which the state grows")
public final class AllNeedsNoLowerBound extends ImpressionPlayJoin {

    public AllNeedsNoLowerBound(Settings settings) {
        super(settings);
    }

    private Impressions which;

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        this.which = which;
        return super.build(shown, watched, which);
    }

    @Override
    protected Column belongTogether() {
        return which == Impressions.PLAYED
                ? super.belongTogether()
                : col("user")
                        .equalTo(col("viewer"))
                        .and(col("item").equalTo(col("film")))
                        .and(expr("unix_micros(playedAt) >= unix_micros(shownAt)"))
                        .and(col("playedAt").leq(later(col("shownAt"), settings.within())));
    }
}
