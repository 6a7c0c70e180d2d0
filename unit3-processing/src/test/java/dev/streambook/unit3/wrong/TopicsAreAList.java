package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Other topics are another list",
        breaks = "topic-added",
        test = "topics_are_the_same_in_any_order_and_a_new_one_may_stand_first",
        saying = "for the topics more and plays, which were plays and more before")
public final class TopicsAreAList extends Upgrade {

    @Override
    protected boolean readsOn(EventQuery last, EventQuery next) {
        int known = last.topics().size();
        return next.topics().size() >= known && next.topics().subList(0, known).equals(last.topics());
    }
}
