package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "nDCG is nDCG@10, as everybody reports it",
        breaks = "mean-of-tests",
        test = "a_trial_may_have_several_films_to_find_and_a_list_that_is_too_long",
        saying = "nDCG@2")
public final class NdcgIsAtTen extends JudgesAnotherWay {

    public NdcgIsAtTen(Ranking ranking) {
        super(ranking);
    }

    @Override
    Estimate ndcg(Judgement right, List<Trial> trials, int k) {
        return rightly(trials, 10).ndcg().orElseThrow();
    }
}
