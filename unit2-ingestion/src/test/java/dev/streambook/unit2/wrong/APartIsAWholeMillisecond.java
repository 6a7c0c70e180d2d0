package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "What comes after the millisecond is in the next one",
        breaks = "replay-from-time",
        test = "a_rewind_of_a_group_that_has_read_nothing_leaves_out_what_is_older",
        saying = "lost: then-0")
public final class APartIsAWholeMillisecond extends RewindAttempt {

    public APartIsAWholeMillisecond(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    long timestamp(Instant time) {
        return super.timestamp(time.plusNanos(999_999));
    }
}
