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
        belief = "Nobody reads more than a hundred items",
        breaks = "top",
        test = "a_ranking_has_as_many_items_as_top_says",
        saying = "items of the ranking of 150 films")
public final class NobodyReadsAHundred extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public NobodyReadsAHundred(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void rank(Tuple cause, Window window, HeavyHitters counters) {
        collector.emit(RANKINGS, new Values(window, counters.top(Math.min(100, settings.top()))));
    }
}
