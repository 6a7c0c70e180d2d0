package dev.streambook.unit4.wrong;

import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "Where no film has entered for thousands of rows, none will",
        breaks = "best-first",
        test = "the_best_may_stand_anywhere_in_a_large_catalogue",
        saying = "films 6, 70001 and 200000")
public final class GivesUpWhenNothingEnters extends LoopOfTopK {

    @Override
    boolean isEnough(int row, int entered) {
        return row - entered > 50_000;
    }
}
