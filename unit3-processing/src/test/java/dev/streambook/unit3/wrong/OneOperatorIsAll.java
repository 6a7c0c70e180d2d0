package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "The first operator is the query",
        breaks = "dropped",
        test = "what_all_operators_have_dropped_in_that_batch_is_added_up",
        saying = "one box play and two phone plays are late")
public final class OneOperatorIsAll extends UnionQuery {

    public OneOperatorIsAll(Settings settings) {
        super(settings);
    }

    @Override
    public long dropped(StreamingQueryProgress progress) {
        return progress.stateOperators().length == 0 ? 0 : progress.stateOperators()[0].numRowsDroppedByWatermark();
    }
}
