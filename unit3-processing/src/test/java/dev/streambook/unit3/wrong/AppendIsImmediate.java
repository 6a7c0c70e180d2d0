package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.streaming.OutputMode;

/** Append is the default, and it sounds as if it gave each row when there is one. */
@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "Append is immediate",
        breaks = "changes",
        test = "a_reader_of_changes_sees_in_each_batch_what_that_batch_has_changed",
        saying = "[[], [], [\"20:00 to 21:00: 2 ratings, mean 4.0\"]]")
public final class AppendIsImmediate extends WindowedRatings {

    public AppendIsImmediate(Settings settings) {
        super(settings);
    }

    @Override
    public OutputMode mode(Need need) {
        return need == Need.CHANGED ? OutputMode.Append() : super.mode(need);
    }
}
