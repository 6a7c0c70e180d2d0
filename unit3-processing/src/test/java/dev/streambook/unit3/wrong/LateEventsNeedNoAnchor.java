package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "What is late is not worth an anchor",
        breaks = "late-stream",
        test = "a_late_event_that_cannot_be_set_aside_comes_again",
        saying = "[\"sent\", \"acked\"]")
public final class LateEventsNeedNoAnchor extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public LateEventsNeedNoAnchor(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void late(Tuple tuple, ViewingEvent event) {
        collector.emit(LATE, lateValues(tuple, event));
    }
}
