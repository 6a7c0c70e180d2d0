package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A late event is of no use any more",
        breaks = "late-stream",
        test = "an_event_that_is_late_for_all_its_windows_goes_to_the_late_stream",
        saying = "film 9 at 12:05")
public final class LateEventsAreOfNoUse extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public LateEventsAreOfNoUse(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void late(Tuple tuple, ViewingEvent event) {}
}
