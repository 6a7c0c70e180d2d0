package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A late event says nothing about time",
        breaks = "idle",
        test = "a_partition_that_sends_only_what_is_late_is_waited_for",
        saying = "that is late; idleTicks is 2")
public final class LateIsSilent extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public LateIsSilent(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void onEvent(Tuple tuple, ViewingEvent event) {
        if (counts(event) && !count(tuple, event)) {
            late(tuple, event);
            return;
        }
        moveTime(tuple, event);
        rankWhatIsOver(tuple);
    }
}
