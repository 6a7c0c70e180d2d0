package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "dropped() says how many there were since the start",
        breaks = "dropped",
        test = "what_all_operators_have_dropped_in_that_batch_is_added_up",
        saying = "one box play and two phone plays are late")
public final class TheSumOfAllBatches extends UnionQuery {

    public TheSumOfAllBatches(Settings settings) {
        super(settings);
    }

    private long sinceTheStart;

    @Override
    public long dropped(StreamingQueryProgress progress) {
        sinceTheStart += super.dropped(progress);
        return sinceTheStart;
    }
}
