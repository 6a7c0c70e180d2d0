package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** As in a database. Spark takes it for an inner join, and keeps every row of both streams for ever. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A join needs no bound in time",
        breaks = "plateau",
        test = "the_state_after_nine_hours_is_as_large_as_after_three",
        saying = "[36L, 36L]")
public final class JoinsNeedNoTimeBound extends ImpressionPlayJoin {

    public JoinsNeedNoTimeBound(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        return which == Impressions.PLAYED
                ? new WithoutBound(settings).build(shown, watched, which)
                : super.build(shown, watched, which); // for an outer join Spark notices, and refuses
    }

    private static final class WithoutBound extends ImpressionPlayJoin {

        WithoutBound(Settings settings) {
            super(settings);
        }

        @Override
        protected Column belongTogether() {
            return col("user").equalTo(col("viewer")).and(col("item").equalTo(col("film")));
        }
    }
}
