package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Writes all records into partition 0, whatever their keys are. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "One partition keeps the order of all events",
        breaks = "key-and-header",
        test = "the_key_decides_on_the_partition_and_nothing_else",
        saying = "partitions of six events",
        file = "one-partition-keeps-the-order.properties")
final class OnePartitionKeepsTheOrder {}
