package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves maxpenalty at its default: after its fourth failure in a row a sink rests half a minute. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "A sink that is back is used again at once",
        breaks = "tried-again",
        test = "the_penalty_stays_within_five_seconds",
        saying = "maxpenalty = (absent, which means 30000)",
        file = "failed-is-tried-soon.properties")
final class FailedIsTriedSoon {}
