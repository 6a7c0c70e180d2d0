package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Writes seconds where the processor counts milliseconds. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "A penalty is given in seconds",
        breaks = "tried-again",
        test = "the_penalty_stays_within_five_seconds",
        saying = "maxpenalty = 5, in milliseconds",
        file = "a-penalty-is-in-seconds.properties")
final class APenaltyIsInSeconds {}
