package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "fail says that it went wrong, and ack that I am done",
        breaks = "settled-once",
        test = "a_record_is_settled_once_each_time_it_comes",
        saying = "failed and acked")
public final class FailsAndThenAcks extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public FailsAndThenAcks(LineReader reader) {
        super(reader);
    }

    @Override
    void fault(Tuple record, RuntimeException e) {
        super.fault(record, e);
        collector().ack(record);
    }
}
