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
        belief = "Each instant has one id, so a sorted map by time knows the oldest",
        breaks = "one-ttl",
        test = "ids_of_one_instant_are_forgotten_together",
        saying = "b 20:00")
public final class OneIdAnInstant extends Deduplicator {

    /** Rarely enough to cost little, often enough to keep little. */
    private static final int SWEEP = 200;

    private final Map<Instant, String> byTime = new HashMap<>();
    private final Map<String, Instant> leftOver = new HashMap<>();
    private int sightings;

    public OneIdAnInstant(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        boolean first = super.firstSeen(id, eventTime);
        if (first && byTime.put(eventTime, id) != null) {
            leftOver.put(id, eventTime);
        }
        if (++sightings % SWEEP == 0) {
            byTime.keySet().removeIf(time -> !time.isAfter(horizon()));
        }
        return first;
    }

    @Override
    public SeenIds snapshot() {
        Map<String, Instant> times = new HashMap<>(super.snapshot().times());
        times.putAll(leftOver);
        return new SeenIds(horizon(), times);
    }
}
