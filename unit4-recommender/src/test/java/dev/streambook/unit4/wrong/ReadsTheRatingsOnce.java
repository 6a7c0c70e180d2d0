package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "Ratings that are used several times are read once and kept",
        breaks = "when-used",
        test = "the_parts_are_computed_when_they_are_used",
        saying = "a number that is larger by 100")
public final class ReadsTheRatingsOnce extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        return super.split(ratings.sparkSession().createDataFrame(ratings.collectAsList(), ratings.schema()), share);
    }
}
