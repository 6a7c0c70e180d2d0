package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves backoff at its default, false: the sink that fails is asked at each of its turns. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "Load balancing notices by itself who is dead",
        breaks = "dead-left-alone",
        test = "a_collector_that_refuses_is_seldom_asked",
        saying = "how often right was asked while 40 batches went to left",
        file = "the-dead-are-noticed.properties")
final class TheDeadAreNoticed {}
