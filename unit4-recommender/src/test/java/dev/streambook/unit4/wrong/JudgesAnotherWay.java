package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import java.util.List;

/** Right in everything but one of the two figures, or its error. */
abstract class JudgesAnotherWay extends Prequential {

    JudgesAnotherWay(Ranking ranking) {
        super(ranking);
    }

    /** @param right the figures as they should be; there is a recall */
    Estimate recall(Judgement right, List<Trial> trials, int k) {
        return right.recall().orElseThrow();
    }

    /** @param right the figures as they should be; there is an nDCG */
    Estimate ndcg(Judgement right, List<Trial> trials, int k) {
        return right.ndcg().orElseThrow();
    }

    final Judgement rightly(List<Trial> trials, int k) {
        return super.judge(trials, k);
    }

    @Override
    public final Judgement judge(List<Trial> trials, int k) {
        Judgement right = rightly(trials, k);
        return new Judgement(
                right.tests(),
                right.users(),
                right.recall().map(any -> recall(right, trials, k)),
                right.ndcg().map(any -> ndcg(right, trials, k)));
    }
}
