package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "Commit first, so that nothing is done twice; the effect follows at once anyway",
        breaks = "at-least-once",
        test = "at_least_once_repeats_the_letter_between_effect_and_commit",
        saying = "after the commit=\"AC\"")
public final class CommitFirstIsSafe extends Courier {

    public CommitFirstIsSafe(Post post, Guarantee guarantee) {
        super(post, guarantee == Guarantee.AT_LEAST_ONCE ? Guarantee.AT_MOST_ONCE : guarantee);
    }
}
