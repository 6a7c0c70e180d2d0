package dev.streambook.unit3.wrong;

import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "Everything that is emitted is anchored",
        breaks = "ranking-unanchored",
        test = "a_ranking_that_fails_brings_no_event_again",
        saying = "[\"sent\", \"failed\", \"sent\", \"acked\"]")
public final class EverythingIsAnchored extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public EverythingIsAnchored(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void rank(Tuple cause, Window window, HeavyHitters counters) {
        Values ranking = new Values(window, counters.top(settings.top()));
        if (cause == null) {
            collector.emit(RANKINGS, ranking);
        } else {
            collector.emit(RANKINGS, cause, ranking);
        }
    }
}
