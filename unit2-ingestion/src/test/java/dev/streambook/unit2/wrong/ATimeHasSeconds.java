package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "A time is a number of seconds",
        breaks = "replay-from-time",
        test = "a_rewind_of_a_group_that_has_read_nothing_leaves_out_what_is_older",
        saying = "never sent: before-0")
public final class ATimeHasSeconds extends RewindAttempt {

    public ATimeHasSeconds(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    long timestamp(Instant time) {
        return time.getEpochSecond() * 1000;
    }
}
