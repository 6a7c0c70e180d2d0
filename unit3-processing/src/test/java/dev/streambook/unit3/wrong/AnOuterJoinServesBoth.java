package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;

/** The caller may drop the rows without a play; but it has not been told to. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "An outer join serves both",
        breaks = "played-only",
        test = "an_impression_that_nobody_played_is_not_given_to_who_asks_for_the_played",
        saying = "7 film 2 shown 20:05 unplayed")
public final class AnOuterJoinServesBoth extends ImpressionPlayJoin {

    public AnOuterJoinServesBoth(Settings settings) {
        super(settings);
    }

    @Override
    protected String kind(Impressions which) {
        return "left_outer";
    }
}
