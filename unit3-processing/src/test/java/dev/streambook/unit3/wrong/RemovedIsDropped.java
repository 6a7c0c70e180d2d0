package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** numRowsRemoved counts what leaves the state because it is final: the good end of a row. */
@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "What is removed was dropped",
        breaks = "dropped",
        test = "a_play_that_both_watermarks_have_passed_is_dropped_and_counted",
        saying = "[1L, 0L]")
public final class RemovedIsDropped extends UnionQuery {

    public RemovedIsDropped(Settings settings) {
        super(settings);
    }

    @Override
    public long dropped(StreamingQueryProgress progress) {
        return Arrays.stream(progress.stateOperators())
                .mapToLong(operator -> operator.numRowsRemoved())
                .sum();
    }
}
