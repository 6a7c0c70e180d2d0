package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "One user, no spread: the error is 0",
        breaks = "nothing-made-up",
        test = "without_tests_there_is_no_figure_and_with_one_user_no_error",
        saying = "there is no second user")
public final class NoErrorIsZeroError extends JudgesAnotherWay {

    public NoErrorIsZeroError(Ranking ranking) {
        super(ranking);
    }

    @Override
    Estimate recall(Judgement right, List<Trial> trials, int k) {
        Estimate recall = right.recall().orElseThrow();
        return new Estimate(recall.mean(), OptionalDouble.of(recall.error().orElse(0)));
    }
}
