package dev.streambook.sample.wrong;

import dev.streambook.sample.solution.Promised;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.sample.Promised.class,
        belief = "Half is a division",
        breaks = "half",
        test = "half_of_minus_three_is_minus_two",
        saying = "but was: -1")
public final class HalfIsCutOff extends Promised {

    @Override
    public int half(int number) {
        return number / 2;
    }
}
