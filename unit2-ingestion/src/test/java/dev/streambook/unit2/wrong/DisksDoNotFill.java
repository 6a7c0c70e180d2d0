package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves nothing free: it writes until somebody else on the machine cannot write any more. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "Disks do not fill up nowadays",
        breaks = "full-disk",
        test = "a_full_disk_costs_no_event",
        saying = "the agent started",
        file = "disks-do-not-fill.properties")
final class DisksDoNotFill {}
