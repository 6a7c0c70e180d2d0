package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.streaming.OutputMode;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "Update gives the table, brought up to date",
        breaks = "whole",
        test = "a_reader_of_the_whole_sees_every_window_in_each_batch",
        saying = "[\"23:00 to 00:00: 1 rating, mean 4.0\"]")
public final class UpdateGivesTheTable extends WindowedRatings {

    public UpdateGivesTheTable(Settings settings) {
        super(settings);
    }

    @Override
    public OutputMode mode(Need need) {
        return need == Need.WHOLE ? OutputMode.Update() : super.mode(need);
    }
}
