package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A late tuple is an error",
        breaks = "late-acked",
        test = "a_late_event_is_acked",
        saying = "[\"sent\", \"failed\"")
public final class ALateTupleIsAnError extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public ALateTupleIsAnError(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void late(Tuple tuple, ViewingEvent event) {
        super.late(tuple, event);
        throw new IllegalStateException("too late: " + event.time());
    }
}
