package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "The training is used by three of the four parts, so it is cached",
        breaks = "when-used",
        test = "no_part_is_read_from_a_cache",
        saying = "the caller has cached nothing")
public final class CachesTheTraining extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        return super.parts(moment, train.cache(), newest);
    }
}
