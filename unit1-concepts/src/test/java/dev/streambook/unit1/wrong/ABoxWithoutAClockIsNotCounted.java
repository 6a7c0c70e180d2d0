package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "A time before 1970 comes from a box without a clock",
        breaks = "before-1970",
        test = "events_before_1970_are_told_apart_too",
        saying = "first sighting")
public final class ABoxWithoutAClockIsNotCounted extends Deduplicator {

    public ABoxWithoutAClockIsNotCounted(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return super.firstSeen(id, eventTime) && !eventTime.isBefore(Instant.EPOCH);
    }
}
