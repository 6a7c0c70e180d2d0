package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "What comes a day later is yesterday's, and yesterday is counted",
        breaks = "replay",
        test = "a_replay_at_a_hundred_times_the_speed_gives_the_same_table",
        saying = "replayed the next day at a hundred times the speed")
public final class YesterdayIsCounted extends HourlyCount {

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        Instant day = arrived.truncatedTo(ChronoUnit.DAYS);
        if (!event.time().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).equals(day)) {
            super.add(event, arrived);
        }
    }
}
