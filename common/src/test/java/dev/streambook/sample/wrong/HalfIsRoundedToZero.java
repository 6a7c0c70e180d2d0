package dev.streambook.sample.wrong;

import dev.streambook.sample.solution.Solved;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.sample.Solved.class,
        belief = "Division rounds down",
        breaks = "half",
        test = "half_of_minus_three_is_minus_two",
        saying = "but was: -1")
public final class HalfIsRoundedToZero extends Solved {

    @Override
    public int half(int number) {
        return number / 2;
    }
}
