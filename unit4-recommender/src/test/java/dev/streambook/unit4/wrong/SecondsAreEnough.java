package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A second is fine enough for a film",
        breaks = "microseconds",
        test = "ten_ratings_within_one_second_have_ten_moments",
        saying = "the training of ten ratings within a second")
public final class SecondsAreEnough extends TemporalSplit {

    @Override
    protected long moment(Dataset<Row> ratings, double share) {
        return Math.floorDiv(super.moment(ratings, share), 1_000_000L) * 1_000_000L;
    }
}
