package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Asks one that fails again after a millisecond. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "maxTimeOut is how long a collector may take to answer, and a quick one needs a millisecond",
        breaks = "dead-left-alone",
        test = "a_collector_that_refuses_is_seldom_asked",
        saying = "how often right was asked",
        file = "a-moment-of-rest-is-enough.properties")
final class AMomentOfRestIsEnough {}
