package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A timestamp reads as its text, and texts of times can be compared",
        breaks = "no-future",
        test = "in_the_night_when_clocks_are_put_back_an_hour_does_not_come_twice",
        saying = "training ratings that are newer than a rating outside")
public final class LooksAtTheClockOnTheWall extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        Dataset<Row> ratings = train.union(newest);
        Column time = col("time").cast("string");
        Column cut = timestamp_micros(lit(moment)).cast("string");
        return super.parts(moment, ratings.where(time.lt(cut)), ratings.where(time.geq(cut)));
    }
}
