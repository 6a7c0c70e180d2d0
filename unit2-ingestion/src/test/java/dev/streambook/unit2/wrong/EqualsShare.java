package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Flume itself would pass over the second one with a line in its log, and have no spare. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "Two sinks that are as good have the same priority",
        breaks = "failover",
        test = "far_gets_all_when_nobody_listens_at_near",
        saying =
                "sinkgroup.properties: relay.sinkgroups.safe.processor.priority.near = 10 is the priority of far as well",
        file = "equals-share.properties")
final class EqualsShare {}
