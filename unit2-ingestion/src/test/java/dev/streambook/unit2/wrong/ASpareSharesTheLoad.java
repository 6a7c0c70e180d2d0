package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Failover for both groups: the second collector idles. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "A group for failover shares the load while both are up",
        breaks = "by-turns",
        test = "left_and_right_get_every_second_batch",
        saying = "left 400, right 0",
        file = "a-spare-shares-the-load.properties")
final class ASpareSharesTheLoad {}
