package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "A query without keys needs no state, so any checkpoint is right",
        breaks = "keys",
        test = "a_query_that_begins_to_group_or_no_longer_groups_is_a_replay",
        saying = "without keys and aggregates, after records by viewer")
public final class NoKeysNoQuestion extends Upgrade {

    @Override
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        return !next.hasState() || super.meansTheSame(last, next);
    }
}
