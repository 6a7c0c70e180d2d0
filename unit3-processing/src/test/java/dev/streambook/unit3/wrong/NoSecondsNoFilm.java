package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A play of no length is a slip of the finger",
        breaks = "pair",
        test = "a_play_of_no_length_is_a_play",
        saying = "for 0 seconds")
public final class NoSecondsNoFilm extends ImpressionPlayJoin {

    public NoSecondsNoFilm(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        return super.build(shown, watched.where("seconds > 0"), which);
    }
}
