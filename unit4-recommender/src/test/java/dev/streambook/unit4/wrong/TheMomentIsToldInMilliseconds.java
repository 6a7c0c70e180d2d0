package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "To the millisecond is exact enough for the moment that is told",
        breaks = "microseconds",
        test = "ten_ratings_within_one_second_have_ten_moments",
        saying = "on the wrong side of your moment")
public final class TheMomentIsToldInMilliseconds extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        RatingSplit split = super.parts(moment, train, newest);
        return new RatingSplit(
                split.moment().truncatedTo(ChronoUnit.MILLIS),
                split.train(),
                split.test(),
                split.coldUsers(),
                split.coldItems());
    }
}
