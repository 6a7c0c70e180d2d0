package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "A streaming query has a state operator",
        breaks = "dropped",
        test = "a_query_without_operators_that_have_a_state_has_dropped_nothing",
        saying = "No value present")
public final class ThereIsAnOperator extends UnionQuery {

    public ThereIsAnOperator(Settings settings) {
        super(settings);
    }

    @Override
    public long dropped(StreamingQueryProgress progress) {
        return Arrays.stream(progress.stateOperators())
                .mapToLong(operator -> operator.numRowsDroppedByWatermark())
                .reduce(Long::sum)
                .orElseThrow();
    }
}
