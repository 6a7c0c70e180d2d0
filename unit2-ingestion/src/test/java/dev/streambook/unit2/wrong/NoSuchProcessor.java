package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Flume itself would start without the sinks of the group. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "The type of the processor is fail_over",
        breaks = "near-first",
        test = "near_gets_all_as_long_as_it_takes_them",
        saying = "relay.sinkgroups.safe.processor.type = fail_over is neither a short name nor a class",
        file = "no-such-processor.properties")
final class NoSuchProcessor {}
