package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves a hundred bytes free where the machine says nothing, which Flume makes a megabyte. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "Disks are measured in megabytes",
        breaks = "full-disk",
        test = "the_machine_says_how_much_is_left_free_or_else_100_mib",
        saying = "[\"100\", \"2000000\"]",
        file = "the-spare-is-in-megabytes.properties")
final class TheSpareIsInMegabytes {}
