package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "A catalogue fits on one machine, so the films can be collected",
        breaks = "when-used",
        test = "the_parts_are_computed_when_they_are_used",
        saying = "a number that is larger by 100")
public final class CollectsTheFilms extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        Object[] films = train.select("item").distinct().collectAsList().stream()
                .map(row -> row.get(0))
                .toArray();
        Column isKnown = col("item").isin(films);
        Dataset<Row> ofKnownUsers = known(newest, "user", train, "left_semi");
        return new RatingSplit(
                Instant.EPOCH.plus(moment, ChronoUnit.MICROS),
                train,
                ofKnownUsers.where(isKnown),
                known(newest, "user", train, "left_anti"),
                ofKnownUsers.where(not(isKnown)));
    }
}
