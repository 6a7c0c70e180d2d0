package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "A topic is missing when there are fewer",
        breaks = "topic-dropped",
        test = "another_topic_in_the_place_of_one_is_a_replay",
        saying = "for the topic more, after plays was read before")
public final class AsManyTopicsAreEnough extends Upgrade {

    @Override
    protected boolean readsOn(EventQuery last, EventQuery next) {
        return next.topics().size() >= last.topics().size();
    }
}
