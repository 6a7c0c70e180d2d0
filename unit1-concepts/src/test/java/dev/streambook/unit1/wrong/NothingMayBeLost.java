package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "Whatever was promised, a letter that is lost is worse than one that comes twice",
        breaks = "at-most-once",
        test = "at_most_once_loses_the_letter_between_commit_and_effect",
        saying = "ABBC")
public final class NothingMayBeLost extends Courier {

    public NothingMayBeLost(Post post, Guarantee guarantee) {
        super(post, guarantee == Guarantee.AT_MOST_ONCE ? Guarantee.AT_LEAST_ONCE : guarantee);
    }
}
