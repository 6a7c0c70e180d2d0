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
        belief = "An id is remembered up to and including its ttl",
        breaks = "one-ttl",
        test = "an_id_may_be_used_again_exactly_one_ttl_later",
        saying = "first sightings of a at 20:00 and 21:00, ttl 1 h")
public final class TheTtlIncludesItsEnd extends Deduplicator {

    private final Retention retention;
    private final Map<String, Instant> firsts = new HashMap<>();

    public TheTtlIncludesItsEnd(Retention retention, SeenIds memory) {
        super(retention, memory);
        this.retention = retention;
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        boolean first = super.firstSeen(id, eventTime);
        Instant before = first ? firsts.put(id, eventTime) : null;
        return first && !eventTime.minus(retention.ttl()).equals(before);
    }
}
