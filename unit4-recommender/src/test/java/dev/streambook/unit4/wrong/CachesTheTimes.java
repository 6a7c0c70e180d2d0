package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "The times are looked at three times until the moment is found, so they are cached",
        breaks = "when-used",
        test = "no_part_is_read_from_a_cache",
        saying = "cache is empty after the split")
public final class CachesTheTimes extends TemporalSplit {

    @Override
    protected long moment(Dataset<Row> ratings, double share) {
        return super.moment(ratings.select("time").cache(), share);
    }
}
