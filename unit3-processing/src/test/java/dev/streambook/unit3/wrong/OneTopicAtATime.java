package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "One more is one more",
        breaks = "topic-added",
        test = "topics_are_the_same_in_any_order_and_a_new_one_may_stand_first",
        saying = "three topics")
public final class OneTopicAtATime extends Upgrade {

    @Override
    protected boolean readsOn(EventQuery last, EventQuery next) {
        return super.readsOn(last, next)
                && next.topics().size() <= last.topics().size() + 1;
    }
}
