package dev.streambook.unit2.wrong;

import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.junit.WrongAnswer;

/** In the long run both get the same, but one of them may get five batches in a row. */
@WrongAnswer(
        to = SinkGroup.class,
        belief = "Who is drawn by lot comes by turns",
        breaks = "by-turns",
        test = "left_and_right_get_every_second_batch",
        saying = "where 400 events went, with left and right both up; batch by batch",
        file = "chance-is-fair.properties")
final class ChanceIsFair {}
