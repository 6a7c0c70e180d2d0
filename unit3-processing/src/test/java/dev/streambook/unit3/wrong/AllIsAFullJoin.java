package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;

/** A full join gives plays without an impression as well. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "ALL is everything: a full outer join",
        breaks = "unplayed",
        test = "an_impression_that_nobody_played_comes_alone_once_no_play_for_it_can_come",
        saying = "null film null not shown played 21:00")
public final class AllIsAFullJoin extends ImpressionPlayJoin {

    public AllIsAFullJoin(Settings settings) {
        super(settings);
    }

    @Override
    protected String kind(Impressions which) {
        return which == Impressions.ALL ? "full_outer" : "inner";
    }
}
