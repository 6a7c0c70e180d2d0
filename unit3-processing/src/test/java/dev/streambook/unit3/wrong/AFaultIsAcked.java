package dev.streambook.unit3.wrong;

import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A fault must not stop the stream",
        breaks = "counted-once",
        test = "an_event_that_cannot_be_handled_now_comes_again_and_counts_once",
        saying = "[\"sent\", \"acked\"]")
public final class AFaultIsAcked extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public AFaultIsAcked(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    public void execute(Tuple tuple) {
        try {
            handle(tuple);
        } catch (RuntimeException e) {
            collector.reportError(e);
        }
        collector.ack(tuple);
    }
}
