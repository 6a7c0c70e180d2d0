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
        belief = "Whoever reads a ranking can cut it",
        breaks = "top",
        test = "a_ranking_has_the_most_frequent_items_only",
        saying = "film 5 ×1")
public final class EveryItemIsRanked extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public EveryItemIsRanked(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void rank(Tuple cause, Window window, HeavyHitters counters) {
        collector.emit(RANKINGS, new Values(window, counters.top(Integer.MAX_VALUE)));
    }
}
