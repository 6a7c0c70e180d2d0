package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Lets a header choose the partition. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "The sender knows best where its events belong",
        breaks = "key-and-header",
        test = "the_key_decides_on_the_partition_and_nothing_else",
        saying = "partitions of six events",
        file = "the-sender-knows-the-partition.properties")
final class TheSenderKnowsThePartition {}
