package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "What has failed twice will fail for ever",
        breaks = "passing-fault",
        test = "a_fault_that_lasts_fails_the_record_each_time",
        saying = "\"failed\", \"failed\", \"acked\"")
public final class GivesUpAfterTwo extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private final HashMap<Long, Integer> failures = new HashMap<>();

    public GivesUpAfterTwo(LineReader reader) {
        super(reader);
    }

    @Override
    void fault(Tuple record, RuntimeException e) {
        Long offset = record.getLongByField(OFFSET);
        if (failures.merge(offset, 1, Integer::sum) <= 2) {
            super.fault(record, e);
        } else {
            failures.remove(offset);
            done(record);
        }
    }
}
