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
        belief = "What is too old is found by looking at all ids",
        breaks = "cost",
        test = "a_sighting_is_no_more_work_with_thousands_of_ids_in_memory",
        saying = "expected at most 20,000 operations")
public final class LooksThroughAllIds extends Deduplicator {

    private final Map<String, Instant> times = new HashMap<>();

    public LooksThroughAllIds(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        boolean first = super.firstSeen(id, eventTime);
        times.putIfAbsent(id, eventTime);
        times.values().removeIf(time -> !time.isAfter(horizon()));
        return first;
    }
}
