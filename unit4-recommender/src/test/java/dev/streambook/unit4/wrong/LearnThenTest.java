package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "The recommender should know everything before it is tested",
        breaks = "test-then-learn",
        test = "the_recommender_is_asked_before_it_is_told",
        saying = "best 1")
public final class LearnThenTest extends LoopOfPrequential {

    public LearnThenTest(Ranking ranking) {
        super(ranking);
    }

    @Override
    boolean learnsFirst() {
        return true;
    }
}
