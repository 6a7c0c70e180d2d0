package dev.streambook.unit3.wrong;

import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "What has not changed need not be told again",
        breaks = "state-told",
        test = "each_tick_tells_the_watermark_and_the_open_windows",
        saying = "before any event")
public final class TellsOnlyNews extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    private transient Values told;

    public TellsOnlyNews(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void tell() {
        Values state = new Values(watermark.watermark(), open.size());
        if (!state.equals(told)) {
            collector.emit(STATE, state);
            told = state;
        }
    }
}
