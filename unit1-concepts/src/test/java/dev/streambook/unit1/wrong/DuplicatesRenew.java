package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "A cache that drops what was not used for an hour does the same",
        breaks = "no-prolonging",
        test = "a_duplicate_does_not_renew_the_ttl",
        saying = "first sightings of a at 20:00, 20:40 and 21:10, ttl 1 h")
public final class DuplicatesRenew extends Deduplicator {

    /** Rarely enough to cost little, often enough to keep little. */
    private static final int SWEEP = 200;

    private final Retention retention;
    private final Map<String, Instant> lastUse = new HashMap<>();
    private int sightings;

    public DuplicatesRenew(Retention retention, SeenIds memory) {
        super(retention, memory);
        this.retention = retention;
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        Instant used = lastUse.put(id, eventTime);
        if (++sightings % SWEEP == 0) {
            lastUse.values().removeIf(time -> !time.isAfter(eventTime.minus(retention.ttl())));
        }
        return super.firstSeen(id, eventTime) && (used == null || !used.isAfter(eventTime.minus(retention.ttl())));
    }
}
