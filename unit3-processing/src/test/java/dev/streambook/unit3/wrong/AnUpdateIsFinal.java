package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.streaming.OutputMode;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "A row that is given out is a result",
        breaks = "final",
        test = "a_reader_of_what_is_final_sees_a_window_once_when_the_watermark_has_reached_its_end",
        saying = "20:00 to 21:00: 1 rating, mean 4.0")
public final class AnUpdateIsFinal extends WindowedRatings {

    public AnUpdateIsFinal(Settings settings) {
        super(settings);
    }

    @Override
    public OutputMode mode(Need need) {
        return need == Need.FINAL ? OutputMode.Update() : super.mode(need);
    }
}
