package dev.streambook.sample.wrong;

import dev.streambook.sample.solution.Promised;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.sample.Promised.class,
        belief = "Half can be found by trying",
        breaks = "half",
        test = "half_of_minus_three_is_minus_two",
        saying = "It did not come back within 1 s",
        givenUpAfter = 1)
public final class HalfNeverComes extends Promised {

    @Override
    public int half(int number) {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return number;
    }
}
