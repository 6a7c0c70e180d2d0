package dev.streambook.sample.wrong;

import dev.streambook.sample.solution.Solved;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.sample.Solved.class,
        belief = "Six is twice three",
        breaks = "twice",
        test = "twice_three_is_six",
        saying = "but was: 6")
public final class NotWrongAtAll extends Solved {}
