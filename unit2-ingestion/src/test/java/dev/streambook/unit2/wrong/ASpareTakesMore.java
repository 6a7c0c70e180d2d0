package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** The spare has to catch up, and takes a hundred at once. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "The size of a batch is a matter of speed",
        breaks = "failed-batch-twice",
        test = "far_takes_no_more_at_once_than_near",
        saying = "batches in which far got 100 events",
        file = "a-spare-takes-more.properties")
final class ASpareTakesMore {}
