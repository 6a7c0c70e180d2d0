package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves batch-size at its default, 100: all that was in hand arrives twice. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "Failover is exactly-once, so the size of a batch is a matter of speed",
        breaks = "failed-batch-twice",
        test = "only_the_batch_in_hand_arrives_twice",
        saying = "100 sent, 200 arrived",
        file = "failover-is-exactly-once.properties")
final class FailoverIsExactlyOnce {}
