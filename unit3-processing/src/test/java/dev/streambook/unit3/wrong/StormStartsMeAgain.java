package dev.streambook.unit3.wrong;

import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "If I throw, Storm starts me again",
        breaks = "counted-once",
        test = "an_event_that_cannot_be_handled_now_comes_again_and_counts_once",
        saying = "[\"sent\", \"crashed\"")
public final class StormStartsMeAgain extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public StormStartsMeAgain(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    public void execute(Tuple tuple) {
        handle(tuple);
        collector.ack(tuple);
    }
}
