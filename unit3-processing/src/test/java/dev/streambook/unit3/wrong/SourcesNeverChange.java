package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "The list of topics must stay as it is",
        breaks = "topic-added",
        test = "one_more_topic_is_read_along",
        saying = "records that the second run has read")
public final class SourcesNeverChange extends Upgrade {

    @Override
    protected boolean readsOn(EventQuery last, EventQuery next) {
        return next.topics().equals(last.topics());
    }
}
