package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "A user who rates a film again likes it again",
        breaks = "first-time",
        test = "a_second_rating_of_the_same_film_is_no_test",
        saying = "1 gives 5, 2 gives 4")
public final class EveryRatingIsATest extends LoopOfPrequential {

    public EveryRatingIsATest(Ranking ranking) {
        super(ranking);
    }

    @Override
    boolean testsAgain() {
        return true;
    }
}
