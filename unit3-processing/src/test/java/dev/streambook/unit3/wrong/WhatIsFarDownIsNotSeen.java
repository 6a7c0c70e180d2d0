package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Nobody has seen what was below the screen",
        breaks = "each-pair",
        test = "a_film_far_down_the_list_and_one_of_a_clock_that_is_ahead_are_pairs_with_their_plays",
        saying = "shown at position 40")
public final class WhatIsFarDownIsNotSeen extends ImpressionPlayJoin {

    public WhatIsFarDownIsNotSeen(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        return super.build(shown.where(col("position").leq(20)), watched, which);
    }
}
