package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Offsets of a topic that is no longer read are simply left over",
        breaks = "topic-dropped",
        test = "without_one_of_its_topics_everything_is_read_again",
        saying = "are gone")
public final class OffsetsLookAfterThemselves extends Upgrade {

    @Override
    protected boolean readsOn(EventQuery last, EventQuery next) {
        return true;
    }
}
