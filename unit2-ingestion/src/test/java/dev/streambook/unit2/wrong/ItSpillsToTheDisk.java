package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Keeps the first 10,000 events in memory, and only what is more than that on the disk. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "A channel that spills to the disk is on the disk",
        breaks = "survives-kill",
        test = "what_is_queued_survives_a_kill",
        saying = "20 sent, 0 arrived; lost: e01 e02",
        file = "it-spills-to-the-disk.properties")
final class ItSpillsToTheDisk {}
