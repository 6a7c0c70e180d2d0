package dev.streambook.sample.wrong;

import dev.streambook.sample.solution.Promised;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.sample.Promised.class,
        belief = "Four has no half",
        breaks = "half",
        test = "half_of_minus_three_is_minus_two",
        saying = "but was: -3")
public final class HalfOfFourNeverComes extends Promised {

    @Override
    public int half(int number) {
        while (number == 4 && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return number;
    }
}
