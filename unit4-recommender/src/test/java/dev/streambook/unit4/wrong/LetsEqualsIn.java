package dev.streambook.unit4.wrong;

import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A score as good as the worst on the list is good enough to enter",
        breaks = "ties-by-id",
        test = "the_first_of_three_equals_is_the_one_with_the_smallest_id",
        saying = "ScoredItem[item=4, score=4.0]")
public final class LetsEqualsIn extends LoopOfTopK {

    @Override
    boolean enters(float score, float bar) {
        return score >= bar;
    }
}
