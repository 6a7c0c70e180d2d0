package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "A set of all ids is all it takes",
        breaks = "one-ttl-of-memory",
        test = "a_day_of_events_leaves_an_hour_of_ids",
        saying = "but was: 86400")
public final class RemembersForEver extends Deduplicator {

    private final Retention retention;
    private final Set<String> ids = new HashSet<>();

    public RemembersForEver(Retention retention, SeenIds memory) {
        super(retention, memory);
        this.retention = retention;
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        ids.add(id);
        return super.firstSeen(id, eventTime);
    }

    @Override
    public int size() {
        return Math.min(ids.size(), retention.capacity());
    }
}
