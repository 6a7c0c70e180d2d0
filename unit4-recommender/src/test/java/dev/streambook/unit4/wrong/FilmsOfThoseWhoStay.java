package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "Of the training only those users count who are tested",
        breaks = "cold-items",
        test = "a_film_that_was_trained_on_is_known_whoever_rated_it",
        saying = "who rated nothing after that")
public final class FilmsOfThoseWhoStay extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        Dataset<Row> ofKnownUsers = known(newest, "user", train, "left_semi");
        Dataset<Row> trainOfThose = known(train, "user", newest, "left_semi");
        return new RatingSplit(
                Instant.EPOCH.plus(moment, ChronoUnit.MICROS),
                train,
                known(ofKnownUsers, "item", trainOfThose, "left_semi"),
                known(newest, "user", train, "left_anti"),
                known(ofKnownUsers, "item", trainOfThose, "left_anti"));
    }
}
