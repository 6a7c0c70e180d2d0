package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "What is there stays as it is, and the new aggregate begins with zero",
        breaks = "aggregates",
        test = "one_aggregate_more_or_one_less_is_a_replay",
        saying = "for count(*) and sum(seconds), after count(*) alone")
public final class OneMoreDoesNoHarm extends Upgrade {

    @Override
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        int known = last.aggregates().size();
        return next.groupBy().equals(last.groupBy())
                && next.aggregates().size() >= known
                && next.aggregates().subList(0, known).equals(last.aggregates());
    }
}
