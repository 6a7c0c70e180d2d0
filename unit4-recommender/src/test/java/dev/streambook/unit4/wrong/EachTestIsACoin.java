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
        belief = "The error of a share p of n tests is √(p(1−p)/n)",
        breaks = "users-are-the-sample",
        test = "ten_tests_of_one_user_say_no_more_about_the_next_user_than_one",
        saying = "user 1 hits 10 of 10")
public final class EachTestIsACoin extends JudgesAnotherWay {

    public EachTestIsACoin(Ranking ranking) {
        super(ranking);
    }

    @Override
    Estimate recall(Judgement right, List<Trial> trials, int k) {
        Estimate share = right.recall().orElseThrow();
        double variance = share.mean() * (1 - share.mean()) / Math.max(1, right.tests() - 1);
        return share.error().isEmpty() ? share : new Estimate(share.mean(), OptionalDouble.of(Math.sqrt(variance)));
    }
}
