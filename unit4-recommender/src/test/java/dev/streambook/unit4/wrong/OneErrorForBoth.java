package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "Both figures are of the same tests, so one error will do",
        breaks = "users-are-the-sample",
        test = "the_error_of_ndcg_is_its_own",
        saying = "user 1 has nDCG 1/log2(4)")
public final class OneErrorForBoth extends JudgesAnotherWay {

    public OneErrorForBoth(Ranking ranking) {
        super(ranking);
    }

    @Override
    Estimate ndcg(Judgement right, List<Trial> trials, int k) {
        return new Estimate(
                right.ndcg().orElseThrow().mean(), right.recall().orElseThrow().error());
    }
}
