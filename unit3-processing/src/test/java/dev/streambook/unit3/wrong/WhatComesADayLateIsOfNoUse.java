package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "What arrives a day later is no longer of interest",
        breaks = "event-time",
        test = "a_rating_counts_in_the_hour_in_which_it_was_given",
        saying = "20:00 to 21:00: 2 ratings, mean 3.0")
public final class WhatComesADayLateIsOfNoUse extends WindowedRatings {

    public WhatComesADayLateIsOfNoUse(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return super.build(ratings.where(col("arrived").leq(col("time").plus(expr("INTERVAL 1 DAY")))));
    }
}
