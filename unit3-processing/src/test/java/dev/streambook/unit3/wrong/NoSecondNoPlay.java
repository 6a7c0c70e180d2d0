package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A film that was watched for no second was not watched",
        breaks = "what-counts",
        test = "the_shortest_play_and_the_worst_rating_count",
        saying = "film 7 was watched for 0 s")
public final class NoSecondNoPlay extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public NoSecondNoPlay(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    boolean counts(ViewingEvent event) {
        return super.counts(event)
                && !(event instanceof Watched play && play.watched().isZero());
    }
}
