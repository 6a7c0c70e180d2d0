package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** Numbers the sinks in the order of their use; Flume takes the highest number first. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "Priority 1 comes first",
        breaks = "near-first",
        test = "near_gets_all_as_long_as_it_takes_them",
        saying = "near 0, far 100",
        file = "one-is-first.properties")
final class OneIsFirst {}
