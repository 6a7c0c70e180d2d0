package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;

/** An inner join for everything: the share of impressions that were played is then always one. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Who did not play is not in the data",
        breaks = "unplayed",
        test = "an_impression_that_nobody_played_comes_alone_once_no_play_for_it_can_come",
        saying = "[[\"7 film 1 shown 20:00 played 20:10\"], [], []]")
public final class NoPlayNoRow extends ImpressionPlayJoin {

    public NoPlayNoRow(Settings settings) {
        super(settings);
    }

    @Override
    protected String kind(Impressions which) {
        return "inner";
    }
}
