package dev.streambook.sample.wrong;

import dev.streambook.sample.solution.Solved;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.sample.Solved.class,
        belief = "Twice is the square",
        breaks = "twice",
        test = "twice_three_is_six",
        saying = "but was: 8")
public final class WrongWithAnotherMessage extends Solved {

    @Override
    public int twice(int number) {
        return number * number;
    }
}
