package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "Both figures are of the same tests, so one error will do",
        breaks = "users-are-the-sample",
        test = "the_error_of_ndcg_is_its_own",
        saying = "user 1 has nDCG 1/log2(4)")
public final class OneErrorForBoth extends Prequential {

    public OneErrorForBoth(Ranking ranking) {
        super(ranking);
    }

    @Override
    public Judgement judge(List<Trial> trials, int k) {
        Judgement figures = super.judge(trials, k);
        return new Judgement(
                figures.tests(),
                figures.users(),
                figures.recall(),
                figures.ndcg()
                        .map(ndcg -> new Estimate(
                                ndcg.mean(), figures.recall().orElseThrow().error())));
    }
}
